def step(number):
    return ("newest", number)
