from auth import require


@require("admin", audit=True)
def drop(user, table, cascade=False):
    """Drop a table, with what hangs on it."""
    return f"dropped {table} {cascade}"


@require("user", default="login")
def read(user, table):
    return f"read {table}!"


ROUTES = {f.__name__: f for f in (drop, read)}
