import sqlite3

QUERY = "select sum(price) from items"
db = sqlite3.connect(":memory:")
cursor = db.cursor()
cursor.execute("create table items (name text, price integer)")


def add(name, price):
    db.execute("insert into items values (?, ?)", (name, price))


def total():
    return cursor.execute(QUERY).fetchone()[0]


def columns():
    return len(cursor.execute("select * from items").description)
