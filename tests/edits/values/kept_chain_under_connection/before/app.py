import lib
from settings import URL

conn = lib.Connection(URL)
cursor = conn.cursor()
session = lib.session(cursor)
TITLE = URL.upper()


def lower(text):
    return text.lower()
