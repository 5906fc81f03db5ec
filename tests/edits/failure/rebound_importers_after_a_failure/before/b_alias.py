from a_rates import RATE as rate
