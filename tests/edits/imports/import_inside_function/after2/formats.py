DEPTH = 10


def wrap(text):
    return f"[{text}]"
