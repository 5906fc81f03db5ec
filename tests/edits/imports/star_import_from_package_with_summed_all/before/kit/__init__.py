from . import numbers, text
from .numbers import *
from .text import *

__all__ = numbers.__all__ + text.__all__
