import atexit
import logging
import signal
import sys
import threading
import weakref
from types import MappingProxyType
from collections import ChainMap, defaultdict, deque
import functools
import itertools
import operator


class Box:
    __slots__ = ("call",)

    def __init__(self, call):
        self.call = call


class Anchor:
    pass


def deco(function):
    @functools.wraps(function)
    def inner(*args):
        return ("new", *function(*args))

    return inner


@deco
def work(x=1):
    return "work", x


@deco
def hook(kind, error, trace):
    return ("hook",)


@deco
def on_signal(number, frame):
    return ("signal",)


class Filter(logging.Filter):
    def filter(self, record):
        return False


anchor = Anchor()
