"""What calls a lambda follows when it becomes a function and a lambda again."""

OUTCOME = "applied"


def hold():
    import tax

    return tax.Invoice()


def observe():
    import tax

    return tax.LIMIT, tax.Invoice.limit


def check(held, stage):
    import tax

    assert held.limit == tax.Invoice.limit
