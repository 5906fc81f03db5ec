class K:
    y = 1
from a import *
