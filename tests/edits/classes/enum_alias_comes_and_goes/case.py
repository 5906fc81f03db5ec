"""A name that becomes an alias of a member, and a member of its own again, in an enum held elsewhere."""

OUTCOME = "applied"


def hold():
    import days

    return days.Day.SATURDAY, days.Day.SUNDAY, days.Day


def observe():
    import days

    return (
        [one.name for one in days.Day],
        days.Day.SABBATH.name,
        sorted(days.Day.__members__),
    )


def check(held, stage):
    import days

    saturday, sunday, cls = held
    assert cls is days.Day
    assert days.Day.SATURDAY is saturday and days.Day.SUNDAY is sunday
    assert (days.Day.SABBATH is saturday) == (stage == "after")
