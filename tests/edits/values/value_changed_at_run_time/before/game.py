from rules import STEP

START = 1
level = 1


def raise_level():
    global level
    level += STEP


def title(name):
    return f"{name} steps {STEP}"
