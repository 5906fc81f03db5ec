"""What calls a lambda follows when only the lambda's default is edited, or what the default reads."""

OUTCOME = "applied"


def hold():
    import tax

    return [tax.fixed, tax.moving]


def observe():
    import tax

    return tax.FIXED, tax.MOVING


def check(held, stage):
    import tax

    assert held == [tax.fixed, tax.moving]
