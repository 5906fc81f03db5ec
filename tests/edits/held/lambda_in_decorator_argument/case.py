"""A lambda in a decorator's arguments follows for the decorated function and for whoever holds either."""

OUTCOME = "applied|replaced"


def hold():
    import events

    return {"list": [events.positive, events.negative], "condition": events.positive.condition}


def observe():
    import loop

    return [[f(value) for f in loop.ALL] for value in (20, 5, -5, -20)]


def check(held, stage):
    positive, negative = held["list"]
    assert (positive(5), positive(11)) == (None, {"after": "positive", "after2": "very positive"}[stage])
    assert negative(-5) == {"after": "negative", "after2": None}[stage]
    assert (held["condition"](5), held["condition"](11)) == (False, True)
