"""A default that calls a function under another name follows it; the mutable default beside it stays."""

OUTCOME = "applied"


def hold():
    import tax

    tax.invoice(1)
    return tax.invoice.__kwdefaults__["seen"]


def observe():
    import tax

    kept = {name: value for name, value in tax.invoice.__kwdefaults__.items() if name != "seen"}
    return kept, tax.other(1)


def check(held, stage):
    import tax

    assert tax.invoice.__kwdefaults__["seen"] is held and held == ["a", 1]
