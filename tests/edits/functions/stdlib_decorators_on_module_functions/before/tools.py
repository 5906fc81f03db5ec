import atexit
import contextlib
import functools


@functools.lru_cache(maxsize=None)
def square(n):
    return n * n


@contextlib.contextmanager
def tag(name, out):
    out.append("<" + name + ">")
    yield
    out.append("</" + name + ">")


@functools.singledispatch
def kind(value):
    return "other"


@functools.wraps(square)
def cube(n):
    return n * n * n
