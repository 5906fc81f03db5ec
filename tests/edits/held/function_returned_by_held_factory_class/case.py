"""A callable instance and a closure over it, both held in a list, run the new methods."""

OUTCOME = "applied"


def hold():
    import form
    import validators

    return form.CHECKS, validators.Between(5, 7).inverted()


def observe():
    import form
    import validators

    fresh = validators.Between(1, 3)
    return fresh(3), fresh.inverted()(3), form.digit(0), form.CHECKS[1](0)


def check(held, stage):
    import form

    checks, outside = held
    assert checks is form.CHECKS
    assert outside(7) == ["outside", True, 5]
    assert outside(6) == ["outside", False, 5]
    assert checks[0](9) is False
