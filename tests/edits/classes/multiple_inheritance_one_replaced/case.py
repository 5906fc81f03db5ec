"""One of several bases is replaced: order and super() are those of a fresh start, and no twin is left."""

OUTCOME = "replaced"


def observe():
    import gc, m, u

    gc.collect()
    d = u.D()
    d.y = 3
    return [
        d.who(),
        d.y,
        [k.__name__ for k in m.A.__subclasses__()],
        [k.__name__ for k in m.C.__subclasses__()],
        sorted(u.TABLE.values()),
        u.TABLE[m.C],
        u.TABLE[u.D],
    ]
