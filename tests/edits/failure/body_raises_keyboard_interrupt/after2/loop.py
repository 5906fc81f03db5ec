SPEED = 2
STATE = {"ticks": 0}


def tick():
    return "tock"
