import threading
from contextvars import ContextVar

DEFAULT = "nobody"
user = ContextVar("user", default=None)
local = threading.local()


def enter(name):
    user.set(name)
    local.depth = getattr(local, "depth", 0) + 1


def who():
    return f"user {user.get()}"


def greeting(name):
    return f"hello {name}"
