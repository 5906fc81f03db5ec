"""Defaults, class attributes, comprehensions and calls of functions that read a stored item follow its edit."""

OUTCOME = "applied"


def hold():
    import user

    return user.most, user.Box


def observe():
    import user

    return user.most(), user.Box.size, user.GOT, user.ALL, user.ONE


def check(held, stage):
    import user

    assert held == (user.most, user.Box) and held[0]() == 2
