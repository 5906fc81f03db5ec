from core.text import count
from extra.text import join


def use(words):
    return join(words), count(words)
