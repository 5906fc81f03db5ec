import itertools

from convert import convert, keep


def stream():
    return (convert(n) for n in itertools.count() if keep(n))
