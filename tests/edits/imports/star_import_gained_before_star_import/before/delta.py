from gamma import *
STATE = 6
