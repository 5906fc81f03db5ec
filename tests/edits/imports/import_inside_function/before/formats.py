DEPTH = 1


def wrap(text):
    return f"({text})"
