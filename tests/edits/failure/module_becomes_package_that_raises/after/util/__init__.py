from .core import name

LIMIT = 1 // len(name.__defaults__[0])
