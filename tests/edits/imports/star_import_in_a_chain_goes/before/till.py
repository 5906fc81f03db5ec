import rates
from shop import *

HELD = [HANDLE, rates.HANDLE]
