from core.text import count, join


def use(words):
    return join(words), count(words)
