"""One of three files fails: none of the three is applied; its fix alone then applies them all."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import calc
    import rates
    import view

    return calc.price, rates.TABLE, view.show, calc.Money


def observe():
    import calc
    import rates
    import view

    return calc.price(10), rates.RATE, sorted(rates.TABLE), view.show(), calc.Money.unit


def check(held, stage):
    import calc
    import rates
    import view

    price, table, show, money = held
    assert price is calc.price and show is view.show and money is calc.Money
    if stage == "after":
        assert rates.TABLE is table == {"a": 1}
        assert price(1) == 2 and show() == "2"
    else:
        assert price(1) == 30 and show() == "<30>"
