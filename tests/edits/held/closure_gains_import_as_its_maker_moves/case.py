"""A closure whose maker moves to another file has what the maker imports there for it."""

OUTCOME = "replaced"


def hold():
    import shop

    return shop.make_total(2)


def observe():
    import shop

    return shop.make_total(2)(10), shop.make_total.__module__


def check(held, stage):
    assert held(10) == 22
