def upper(text):
    return text.upper()


def wrap(text):
    return "[" + text + "]"
