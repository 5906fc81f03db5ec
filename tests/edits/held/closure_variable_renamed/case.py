"""A closure whose free variable got another name keeps its old code whole; new closures are new."""

OUTCOME = "kept:closure-gained"


def hold():
    import doors
    import limits

    return doors.Door(limits.make_limit(10)), limits.make_limit(5)


def observe():
    import limits

    check = limits.make_limit(7)
    return check(7), check(6), check(1000)


def check(held, stage):
    door, five = held
    assert (door.check(10), door.check(11)) == (True, False)
    assert (five(5), five(1000)) == (True, False)
