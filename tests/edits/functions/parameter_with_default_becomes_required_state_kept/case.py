"""A mixed signature loses and regains defaults, and what was booked before stays."""

OUTCOME = "applied"


def hold():
    import desk
    import ledger

    desk.quick(1)
    return ledger.entries, desk.quick


def observe():
    import desk
    import ledger

    out = []
    for call in (lambda: desk.quick(5), lambda: desk.quick(5, "a", when=2), lambda: desk.book(1, when=3)):
        try:
            call()
            out.append(ledger.entries.pop())
        except TypeError:
            out.append("TypeError")
    return out


def check(held, stage):
    import ledger

    entries, quick = held
    assert entries is ledger.entries and entries == [(1, "cash", "quick", 0)]
    assert quick(2, "x", when=9) == 2
    assert entries.pop() == (2, "x", "quick", 9)
