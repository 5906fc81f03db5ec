WORDS = ["one", "grün"]


def count():
    return len(WORDS) * 10
