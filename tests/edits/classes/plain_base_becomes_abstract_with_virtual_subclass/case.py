"""A plain base becomes abstract with live instances; abstract methods change after that."""

OUTCOME = "applied|replaced"


def hold():
    import app

    return [app.MEM, [app.MEM.get], app.Memory.put]


def observe():
    import app

    try:
        made = type(app.Memory()).__name__
    except TypeError:
        made = "abstract"
    return (
        made,
        app.tell(app.MEM),
        app.tell(app.Foreign()),
        sorted(getattr(app.Store, "__abstractmethods__", ())),
        sorted(getattr(app.Memory, "__abstractmethods__", ())),
        [c.__name__ for c in app.Store.__subclasses__()],
    )


def check(held, stage):
    import app

    mem, gets, put = held
    assert mem is app.MEM and gets[0]("a") == 1
    assert isinstance(mem, app.Memory) and isinstance(mem, app.Store)
    put(mem, "b", 2)
    assert mem.data == {"a": 1, "b": 2}
