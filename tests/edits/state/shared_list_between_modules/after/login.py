from audit import TRAIL as trail

WORD = "enter"


def enter(name):
    trail.append(f"{WORD} {name}")


def say(name):
    return name * 2
