"""A static method that other modules took by name and into a table is patched everywhere."""

OUTCOME = "applied"


def hold():
    import views

    return views.fmt, dict(views.FORMATS)


def observe():
    import views

    return views.fmt(2), views.FORMATS["money"](3), views.show(4)


def check(held, stage):
    import money

    fmt, formats = held
    assert fmt is money.Money.format is formats["money"]
    assert fmt(1) == {"after": "1.00 EUR", "after2": "EUR 1"}[stage]
