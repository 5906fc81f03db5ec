from textual import clean

used = []


def run(text):
    return clean(text)
