VERSION = 2


def encode(text):
    return f"[{text}]"
