"""A NamedTuple gains a field with a default under a live tuple: its holders get a longer one."""

OUTCOME = "replaced"


def hold():
    import stops

    return {"route": stops.ROUTE, "first": stops.ROUTE[0], "cls": stops.Stop}


def observe():
    import stops

    return stops.Stop._fields, [repr(stop) for stop in stops.visit()], stops.Stop("a", 1) in stops.ROUTE


def check(held, stage):
    import stops

    first, second = held["route"]
    assert held["route"] is stops.ROUTE
    assert held["first"] is first
    assert type(first) is type(second) is stops.Stop is held["cls"]
    assert second.zone == "B"
    assert first._asdict() == {"name": "a", "minute": 1, "zone": "B"}
