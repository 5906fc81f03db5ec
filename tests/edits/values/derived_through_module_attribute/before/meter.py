import scale

LIMIT = scale.FACTOR * 2
readings = []
total = 0


def read():
    global total
    total += 1
    readings.append(LIMIT)


def over(value):
    return value > LIMIT
