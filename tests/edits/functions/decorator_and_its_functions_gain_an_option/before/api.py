from auth import require


@require("admin")
def drop(user, table):
    """Drop a table."""
    return f"dropped {table}"


@require("user", default="login")
def read(user, table):
    return f"read {table}"


ROUTES = {f.__name__: f for f in (drop, read)}
