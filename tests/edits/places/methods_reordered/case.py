"""Methods that change places in their class keep their objects and show their own new source."""

OUTCOME = "applied"

NAMES = ("open", "close", "lock", "size")


def hold():
    import door

    one = door.Door()
    one.open()
    return door.Door, one, dict(vars(door.Door))


def observe():
    import door
    import inspect

    functions = [vars(door.Door)[name] for name in NAMES]
    functions = [getattr(f, "fget", None) or getattr(f, "__func__", f) for f in functions]
    return [(f.__name__, inspect.getsourcelines(f)[1], inspect.getsource(f)) for f in functions]


def check(held, stage):
    import door

    cls, one, members = held
    assert door.Door is cls is type(one) and cls.count == 1
    assert all(vars(cls)[name] is members[name] for name in ("open", "close", "lock"))
    assert one.opened == ["now"]
