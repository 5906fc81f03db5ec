from low import parse


def read(text):
    return [parse(part) for part in text.split(",")]
