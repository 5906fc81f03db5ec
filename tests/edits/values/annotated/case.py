"""Annotated constants follow, with or without a value; a changed annotation is no new value."""

OUTCOME = "applied"


def hold():
    import typed

    typed.cache["k"] = 1
    return typed.cache, typed.queue


def observe():
    import typed
    import user

    return typed.LIMIT, typed.NAME, typed.RATIO, user.LIMIT, user.TWICE, hasattr(typed, "LATER"), user.name


def check(held, stage):
    import typed

    assert typed.cache is held[0] == {"k": 1}
    assert typed.queue is held[1] == []
