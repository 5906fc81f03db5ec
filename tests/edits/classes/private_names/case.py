"""Private names in an edited method are mangled with the class, for attributes made before."""

OUTCOME = "applied"


def hold():
    import ledger

    book = ledger.Ledger()
    book.add(5)
    return book, book.balance


def observe():
    import ledger

    book = ledger.Ledger()
    book.add(2)
    return book.balance(), sorted(name for name in vars(ledger.Ledger) if "check" in name)


def check(held, stage):
    book, balance = held
    assert vars(book) == {"_Ledger__entries": [5]}
    assert balance() == {"after": 5, "after2": "5 (1 of 3)"}[stage]
