def step(number, unit="s"):
    return ("new", number, unit)
