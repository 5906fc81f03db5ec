from wait import wait as pause

WAITS = [pause]


def all_waits():
    return [w() for w in WAITS] + [pause(5)]
