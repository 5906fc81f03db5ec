from . import one

NAME = one.NAME + "two"
