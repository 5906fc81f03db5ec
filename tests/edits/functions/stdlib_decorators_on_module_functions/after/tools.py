import atexit
import contextlib
import functools


@functools.lru_cache(maxsize=None)
def square(n):
    return n**2 + 1


@contextlib.contextmanager
def tag(name, out):
    out.append("[" + name + "]")
    yield
    out.append("[/" + name + "]")


@functools.singledispatch
def kind(value, deep=False):
    return "something"


@functools.wraps(square)
def cube(n):
    return n**3 + 1
