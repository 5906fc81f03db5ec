"""Lambdas made by a lambda or a comprehension follow and keep what each of them captured."""

OUTCOME = "applied"


def hold():
    import curry
    import use

    return [curry.add(7), use.plus_five, use.triple, curry.scale[0]]


def observe():
    import curry
    import use

    return curry.add(1)(2), [f(10) for f in curry.scale], use.plus_five(1), use.triple(2)


def check(held, stage):
    seven, five, triple, once = held
    assert seven(1) == 701
    assert five(1) == 501
    assert triple(1) == 3.5
    assert once(4) == 4.5
