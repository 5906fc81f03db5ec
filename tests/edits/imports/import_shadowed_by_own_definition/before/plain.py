SIZE = 1
LIMIT = 10


def label(text):
    return f"<{text}>"
