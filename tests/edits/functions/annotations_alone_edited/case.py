"""Another annotation is no other behaviour: nothing is kept or told that called the function."""

OUTCOME = "applied"


def hold():
    import till

    return till.OPTIONS[0]


def observe():
    import till

    return repr(till.Option.__init__.__annotations__["name"]), till.OPTIONS[0].name, till.Option.count


def check(held, stage):
    import till

    assert till.OPTIONS[0] is held
