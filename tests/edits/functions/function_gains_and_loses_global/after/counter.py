count = 0
limit = 3


def bump():
    global count, started
    started = True
    count += 1
    return count > 0
