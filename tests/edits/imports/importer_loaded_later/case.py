"""An importer that is loaded only after the edit sees the new names, and follows from then on."""

OUTCOME = "applied"


def hold():
    import rates

    rates.asked.append(1)
    return rates.asked


def observe():
    import rates
    import invoice

    return invoice.RATE, invoice.due(2), rates.RATE


def check(asked, stage):
    import rates

    assert rates.asked is asked == [1]
