def ticks(start, step=10):
    number = start
    while number < start + 40:
        yield ("new", number)
        number += step
