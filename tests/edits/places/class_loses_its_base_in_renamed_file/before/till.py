from rates import Plain, Rate

RATE = Rate(2)
