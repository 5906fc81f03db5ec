from helpers import clean

used = []


def run(text):
    return clean(text)
