WORDS = ["one"]


def count():
    return len(WORDS)
