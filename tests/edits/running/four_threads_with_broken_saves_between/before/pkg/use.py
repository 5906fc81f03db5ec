from . import price
from .core import price as cost

BOTH = [price, cost]
