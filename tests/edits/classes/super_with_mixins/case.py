"""A cooperative chain through two mixins gains a link in the middle for instances made before."""

OUTCOME = "applied"


def hold():
    import handlers

    return handlers.Handler(), handlers.Handler.__mro__


def observe():
    import handlers

    return handlers.Handler().handle([]), [cls.__name__ for cls in handlers.Handler.__mro__]


def check(held, stage):
    import handlers

    handler, mro = held
    assert handlers.Handler.__mro__ == mro
    assert handler.handle(["x"]) == {
        "after": ["x", "log", "auth", "base"],
        "after2": ["x", "auth", "base", "log"],
    }[stage]
