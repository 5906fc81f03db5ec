from labels import Labels, label

NUMBER = label(3)
NUMBERS = label([1, 2])
PERCENT = Labels().tag(0.5)
TEXT = label("three")
MADE = []


def untold():
    MADE.append(1)
    return len(MADE)


UNTOLD = untold()


def tagged(value, text=label(7)):
    return f"{label(value)} {text}"
