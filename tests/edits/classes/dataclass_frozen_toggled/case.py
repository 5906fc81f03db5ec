"""A dataclass becomes frozen and hashable, and thaws again, under an instance made before."""

OUTCOME = "applied"


def hold():
    import money

    return money.Money(5, "EUR"), money.Money


def observe():
    import money

    try:
        changed = money.Money(1, "USD")
        changed.amount = 2
        frozen = False
    except AttributeError:
        frozen = True
    return frozen, money.Money.__hash__ is None


def check(held, stage):
    import money

    five, cls = held
    assert cls is money.Money is type(five)
    if stage == "after":
        try:
            five.amount = 6
        except AttributeError:
            pass
        else:
            raise AssertionError("the old instance is not frozen")
        assert len({five, money.Money(5, "EUR")}) == 1
    else:
        five.amount = 7
        assert five == money.Money(7, "EUR")
