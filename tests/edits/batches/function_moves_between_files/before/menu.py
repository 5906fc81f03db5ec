from tools import clean

ITEMS = {"clean": clean}


def run(text):
    return clean(text)
