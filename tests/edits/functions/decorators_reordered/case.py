"""Decorators in another order, and one of them twice, are applied in the new order."""

OUTCOME = "replaced"


def hold():
    import calc

    return {"held": [calc.value]}


def observe():
    import use

    return use.use(5)


def check(held, stage):
    import calc
    import use

    assert held["held"][0] is calc.value is use.v
    assert held["held"][0](1) == {"after": 20, "after2": 30}[stage]
