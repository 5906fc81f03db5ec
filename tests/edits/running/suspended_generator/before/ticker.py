def ticks(start):
    number = start
    while number < start + 4:
        yield ("old", number)
        number += 1
