from . import one

NAME = one.NAME + one.MISSING
