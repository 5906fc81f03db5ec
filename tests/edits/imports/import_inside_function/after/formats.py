DEPTH = 9


def wrap(text):
    return f"[{text}]"
