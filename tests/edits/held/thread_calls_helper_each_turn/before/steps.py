def step(number):
    return ("old", number)
