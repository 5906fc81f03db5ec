"""What closures count in their cells goes on when the function that made them is edited."""

OUTCOME = "applied"


def hold():
    import maker

    one, two = maker.counter(10), maker.counter(20)
    one()
    one()
    maker.ticket()
    return one, two, maker.ticket


def observe():
    import maker

    fresh = maker.counter(1)
    return fresh(), fresh()


def check(held, stage):
    import maker

    one, two, ticket = held
    assert maker.ticket is ticket
    if stage == "after":
        assert (one(), two(), ticket()) == ("13", "21", "102")
    else:
        assert (one(), two(), ticket()) == ("<8>", "<16>", "<97>")
