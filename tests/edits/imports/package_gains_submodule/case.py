"""A package that starts to re-export from a new submodule offers it to those who hold it."""

OUTCOME = "applied"


def hold():
    import bank
    import teller

    return bank, teller


def observe():
    import teller

    return teller.work(10), sorted(n for n in vars(teller.bank) if not n.startswith("_"))


def check(held, stage):
    import bank
    import teller

    assert (bank, teller) == held and teller.bank is bank
    assert bank.interest is bank.loans.interest
