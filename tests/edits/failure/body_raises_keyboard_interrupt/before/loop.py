SPEED = 1
STATE = {"ticks": 0}


def tick():
    return "tick"
