def outline(shape):
    return (lambda s: len(s))(shape)


def names():
    return (yield from ("a", "b"))


def first(items):
    if (found := list(items)):
        return found[0]
    raise LookupError("nothing")
