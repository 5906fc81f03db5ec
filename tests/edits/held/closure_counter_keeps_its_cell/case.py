"""Closures already made run the new body with the count that each of them has reached."""

OUTCOME = "applied"


def hold():
    import counters
    import site_visits

    site_visits.visits()
    return [counters.make_counter(0), counters.make_counter(50)]


def observe():
    import counters

    return counters.make_counter(5)(), counters.make_counter(7)()


def check(held, stage):
    import site_visits

    first, second = held
    if stage == "after":
        assert (first(), second(), site_visits.visits()) == (10, 60, 111)
    else:
        assert (first(2), second(4), site_visits.visits(1)) == (8, 56, 110)
