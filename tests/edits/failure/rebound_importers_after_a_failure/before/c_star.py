from a_rates import *
