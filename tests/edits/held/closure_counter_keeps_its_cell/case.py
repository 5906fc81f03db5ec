"""Closures already made run the new body with the count that each of them has reached."""

OUTCOME = "applied"


def hold():
    import counters
    import site_visits

    site_visits.visits()
    return [counters.make_counter(0), counters.make_counter(50), site_visits.visits]


def observe():
    import counters

    return counters.make_counter(5)(), counters.make_counter(7)()


def check(held, stage):
    import site_visits

    first, second, visits = held
    assert visits is site_visits.visits
    assert (first(), second(), visits()) == {"after": (10, 60, 111), "after2": (7, 57, 108)}[stage]
