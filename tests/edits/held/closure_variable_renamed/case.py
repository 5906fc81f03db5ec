"""A closure whose free variable got another name keeps its old code whole; new closures are new."""

OUTCOME = "kept:closure-gained"


def hold():
    import doors
    import limits

    return [doors.low, limits.make_limit(5)]


def observe():
    import limits

    check = limits.make_limit(7)
    return check(7), check(6), check(1000)


def check(held, stage):
    import doors

    low, five = held
    assert low is doors.low
    assert (low(10), low(11)) == (True, False)
    assert (five(5), five(1000)) == (True, False)
