"""An edit that is taken back leaves the program as it was, with what it has done in between."""

OUTCOME = "applied"
STAGES = ("after", "before", "after", "before")


def hold():
    import account

    one = account.Account("ann")
    one.pay(10)
    return account.Account, one, account.book


def observe():
    import account
    import bank

    names = sorted(name for name in vars(account) if not name.startswith("_"))
    members = sorted(name for name in vars(account.Account) if not name.startswith("__"))
    return names, members, account.FEE, bank.FEE, bank.total(5), account.Account("eve").title()


def check(held, stage):
    import account

    cls, one, book = held
    assert account.Account is cls is type(one)
    assert account.book is book and book[0] == ("ann", 10)
    assert one.balance == 10
    assert hasattr(one, "close") == (stage == "after")
