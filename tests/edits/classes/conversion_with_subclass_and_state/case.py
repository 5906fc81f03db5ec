"""A class comes to derive from dict: its unchanged attributes keep what they held, subclasses follow."""

OUTCOME = "replaced"


def hold():
    import m

    m.Conf.opened.append(1)
    m.Conf.set_later = 9
    return m.Conf.opened


def observe():
    import gc, m, u

    gc.collect()
    return [u.Sub().get(), isinstance(u.Sub(), dict), [k.__name__ for k in m.Conf.__subclasses__()]]


def check(held, stage):
    import m

    assert m.Conf.opened is held and held == [1]
    assert m.Conf.set_later == 9
