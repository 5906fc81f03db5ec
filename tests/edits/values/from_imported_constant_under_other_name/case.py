"""A constant imported under another name follows, and the lists beside it are the same lists."""

OUTCOME = "applied"


def hold():
    import billing
    import settings

    settings.opened.append("door")
    billing.total(1)
    return settings.opened, billing.invoices, billing.total


def observe():
    import billing
    import settings

    return settings.RATE, billing.rate, billing.total(2)


def check(held, stage):
    import billing
    import settings

    opened, invoices, total = held
    assert settings.opened is opened and opened == ["door"]
    assert billing.invoices is invoices and invoices[0] == 1
    assert total(10) == billing.total(10) == (70 if stage == "after" else 50.0)
