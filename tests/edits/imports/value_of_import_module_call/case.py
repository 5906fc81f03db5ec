"""What is computed from a module that the very expression imports by name is followed or told."""

OUTCOME = "kept:kept-derived"


def hold():
    import shop

    return shop


def check(held, stage):
    assert held.PRICE == 30
    assert held.rate() == 5
