"""One file begins to use a function that another file gains in the same batch."""

OUTCOME = "applied"


def hold():
    import bill

    return bill.total


def observe():
    import bill
    import tax

    return bill.total(100), sorted(n for n in vars(tax) if not n.startswith("__"))


def check(held, stage):
    assert held(10) == {"after": 12.0, "after2": 11.0}[stage]
