from .convert import *
from .convert import factor

__all__ = ["UNITS", "scale"]
