LOG = []


def lower(text):
    return text.lower()


def upper(text):
    return text.upper()
