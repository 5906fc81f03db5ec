SIZE = 2
LIMIT = 20


def label(text):
    return f"[{text}]"
