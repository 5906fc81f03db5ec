from low import parse


def read(text):
    return parse(text)
