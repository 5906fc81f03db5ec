NUMBER = 1
LATE = "later"


def shout(text):
    return text.upper()
