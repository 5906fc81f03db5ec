"""What decorators registered, in any module, is in a registry again that an edit makes anew."""

OUTCOME = "applied"


def observe():
    import app
    import views

    return (
        app.router.prefix,
        {path: handler(2) for path, handler in app.router.handlers.items()},
        {name: rule(2) for name, rule in app.RULES.items()},
        views.show(1),
    )


def hold():
    import views

    return views.show, views.HITS


def check(held, stage):
    import views

    assert held[0] is views.show
    assert held[1] is views.HITS
