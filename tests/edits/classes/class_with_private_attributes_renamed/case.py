"""The private attributes of a class that is renamed have its new name, in code and in instances."""

OUTCOME = "applied"


def hold():
    import bank
    import main

    plain, savings = bank.Account("ann", 5), main.Savings("bob", 6)
    plain.balance = 8
    savings.balance = 9
    assert plain.rating() == 11
    return {
        "plain": plain,
        "savings": savings,
        "read": plain.reader(),
        "cents": plain.cents,
        "key": bank.Account.key,
        "log": savings._Account__log,
    }


def observe():
    import bank
    import main

    cls = getattr(bank, "Account", None) or bank.Ledger
    new = cls("eve", 1)
    new.balance = 2
    savings = main.Savings("sam", 3)
    found = [new.balance, new.rating(), new.cents(), new.reader()(), new.key(), savings.own()]
    found += [list(vars(new)), sorted(vars(savings)), [n for n in vars(cls) if "__" in n[1:-2]]]
    return found, hasattr(new, "limit") and new.limit()


def check(held, stage):
    import bank

    cls = getattr(bank, "Account", None) or bank.Ledger
    name = cls.__name__
    plain, savings = held["plain"], held["savings"]
    factor = {"after": 100}.get(stage, 1000)
    more = {} if stage == "after" else {f"_{name}__limit": 7}
    assert type(plain) is cls
    assert vars(plain) == {
        "owner": "ann",
        f"_{name}__balance": 8,
        f"_{name}__log": [8],
        f"_{name}__rating": 11,
        **more,
    }
    assert list(vars(plain))[:3] == ["owner", f"_{name}__balance", f"_{name}__log"]
    assert vars(savings) == {
        "owner": "bob",
        f"_{name}__balance": 9,
        f"_{name}__log": [9],
        "_Savings__balance": "own",
        **more,
    }
    assert vars(savings)[f"_{name}__log"] is held["log"]
    assert (plain.balance, savings.balance, savings.own()) == (8, 9, "own")
    assert held["read"]() == [16] and held["cents"]() == 8 * factor
    assert held["key"](plain) == ("ann", 8)
    assert plain.rating() == (11 if stage == "after" else (11, 8))
    before = {"after": 4, "after2": 6, "after3": 8}[stage]
    assert cls.opened() >= before
    plain.forget()
    assert plain.rating() == (11 if stage == "after" else (11, 8))
