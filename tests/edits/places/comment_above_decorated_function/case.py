"""Lines of a decorated function count from its first decorator, and follow a comment between them."""

OUTCOME = "applied"


def hold():
    import app

    return app.plain, app.twice, app.shout.made


def observe():
    import app
    import inspect

    return (
        app.plain.__code__.co_firstlineno,
        app.twice.__wrapped__.__code__.co_firstlineno,
        inspect.getsourcelines(app.plain)[1],
        inspect.getsource(app.twice),
        inspect.unwrap(app.twice).__code__.co_firstlineno,
    )


def check(held, stage):
    import app

    assert app.plain is held[0] and app.twice is held[1]
    assert app.shout.made is held[2] and len(held[2]) == 2
