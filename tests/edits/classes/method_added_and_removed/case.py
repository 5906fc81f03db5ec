"""A new method is there for live instances, a removed one is gone, and going back restores both."""

OUTCOME = "applied"


def hold():
    import bank

    return {"account": bank.Account(100), "savings": bank.Savings(50)}


def observe():
    import bank

    names = ("deposit", "withdraw", "freeze")
    account = bank.Savings(10)
    return [hasattr(bank.Account, name) for name in names], [
        hasattr(account, name) for name in names
    ]


def check(held, stage):
    import bank

    account, savings = held["account"], held["savings"]
    if stage == "after":
        account.withdraw(30)
        savings.withdraw(5)
        assert (account.balance, savings.balance) == (70, 45)
        assert not hasattr(savings, "freeze")
    else:
        assert not hasattr(savings, "withdraw")
        assert savings.freeze() == "frozen at 45"
        assert account.balance == 70
    assert type(account) is bank.Account and type(savings) is bank.Savings
