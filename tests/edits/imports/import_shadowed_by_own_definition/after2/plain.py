SIZE = "big"
LIMIT = 20


def label(text):
    return f"[[{text}]]"
