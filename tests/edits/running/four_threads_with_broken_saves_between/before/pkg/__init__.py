from .core import price
