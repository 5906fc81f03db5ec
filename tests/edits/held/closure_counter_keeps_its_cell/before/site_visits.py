from counters import make_counter

visits = make_counter(100)
