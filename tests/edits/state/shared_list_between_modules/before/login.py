from audit import TRAIL as trail


def enter(name):
    trail.append(f"in {name}")


def say(name):
    return name
