from .routes import route
from .store import Store

__all__ = ["index", "item", "STORE"]
STORE = Store()
LIMIT = 3


@route("/")
def index():
    return f"{LIMIT} of {len(STORE.rows)}"


@route("/item", method="POST")
def item(key, value):
    return STORE.put(key, value)


@route("/old")
def old():
    return "old"
