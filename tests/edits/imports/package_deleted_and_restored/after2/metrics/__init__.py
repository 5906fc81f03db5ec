from .convert import *
from .units import UNITS

__all__ = ["UNITS", "scale"]
