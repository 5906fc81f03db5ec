from collections import namedtuple

Pixel = namedtuple("Pixel", "x y colour alpha", defaults=(1,))
