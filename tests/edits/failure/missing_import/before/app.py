from text import clean


def run(text):
    return clean(text)
