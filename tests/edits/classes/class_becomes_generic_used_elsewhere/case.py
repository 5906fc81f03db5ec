"""A class becomes generic, and its importer subscribes it in the same batch (pluggy 1.2)."""

OUTCOME = "applied|replaced"


def observe():
    import callers
    import result

    return [
        callers.show(callers.call(lambda: 3)),
        repr(callers.call.__annotations__),
        [kind.__name__ for kind in result.Result.__mro__],
        repr(getattr(callers, "Alias", None)),
    ]


def hold():
    import callers

    return [callers.call(lambda: 4)]


def check(held, stage):
    import callers
    import result

    assert isinstance(held[0], result.Result)
    assert "4" in callers.show(held[0])
