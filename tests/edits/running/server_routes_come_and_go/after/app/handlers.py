from .routes import route
from .store import Store

__all__ = ["index", "item", "STORE", "newest"]
STORE = Store()
LIMIT = 3


@route("/", timed=True)
def index(request):
    return f"{request['path']}: {LIMIT} of {len(STORE.rows)}"


@route("/item", method="PUT")
def item(request, key, value):
    return STORE.put(key, value)


@route("/new")
def newest(request):
    return "new"
