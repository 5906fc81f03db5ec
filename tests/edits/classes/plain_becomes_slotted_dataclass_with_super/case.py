"""A plain class becomes a slotted dataclass whose constructor calls the base's, as the base does."""

OUTCOME = "replaced|applied"


def hold():
    import events

    return {"request": events.Request}


def observe():
    import events

    request = events.Request(method="get", target="/")
    return request.method, request.target, request.describe(), hasattr(request, "__dict__")


def check(held, stage):
    import events

    assert held["request"] is events.Request
    assert isinstance(held["request"](method="put", target="/x"), events.Event)
