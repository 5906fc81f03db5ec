from .loans import interest
from .money import add
