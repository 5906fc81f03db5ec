def make_model(table, *columns):
    class Model:
        __table__ = table

        def __init__(self, **kw):
            self.values = {c: kw.get(c) for c in columns}

        def sql(self):
            cols = ", ".join(columns)
            return f"INSERT INTO {table} ({cols})"

    Model.__name__ = table.title()
    return Model


User = make_model("user", "id", "name")
U = User(id=3)
