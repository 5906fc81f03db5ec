"""Type parameters that are bounded, added and removed follow on the same functions."""

OUTCOME = "applied"
REQUIRES = (3, 12)


def hold():
    import generic

    return {"first": generic.first, "plain": generic.plain}


def observe():
    import generic
    import use

    kinds = [type(p).__name__ for f in use.FUNCTIONS[:1] for p in f.__type_params__]
    describe = None if len(kinds) == 2 else use.describe()
    return describe, kinds, generic.first([1, 5])


def check(held, stage):
    import generic

    assert held["first"] is generic.first
    assert held["first"]([3, 4]) == 4
    if stage == "after":
        (param,) = held["plain"].__type_params__
        assert held["plain"].__annotations__["return"] is param
        assert [p.__name__ for p in held["first"].__type_params__] == ["T", "Rest"]
    else:
        assert held["first"].__type_params__ == ()
        assert held["plain"]({"k": 1}) == 1
