import rates
from shop import *

HELD = [rates.HANDLE, rates.HANDLE]
