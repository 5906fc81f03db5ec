from text import show


def doc(words):
    return [show(w) for w in words]
