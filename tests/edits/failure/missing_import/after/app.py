from shouting import shout
from text import clean


def run(text):
    return shout(clean(text))
