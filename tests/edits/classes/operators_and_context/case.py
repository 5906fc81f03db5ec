"""Arithmetic, comparison, context and attribute hooks edited in place act on live instances."""

OUTCOME = "applied"


def hold():
    import amount

    return amount.Amount(2), amount.Amount(3)


def observe():
    import amount

    two, three = amount.Amount(2), amount.Amount(3)
    with two as inside:
        entered = inside
    return str(two + three), two < three, f"{two:>5}", two.missing, str(entered)


def check(held, stage):
    two, three = held
    assert str(two + three) == {"after": "5", "after2": "5 c"}[stage]
    assert sorted([three, two]) == {"after": [two, three], "after2": [three, two]}[stage]
    assert two.colour == {"after": "no colour", "after2": "COLOUR"}[stage]
