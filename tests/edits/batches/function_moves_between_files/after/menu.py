from helpers import clean

ITEMS = {"clean": clean}


def run(text):
    return clean(text)
