"""A registry that a statement stores as an attribute is filled again when that is edited; its neighbour is not."""

OUTCOME = "applied"


def hold():
    import app
    import views

    app.app.calls.append(1)
    return views.about, app.app.calls


def observe():
    import app
    import views

    return app.app.routes, app.app.names, views.COUNT, views.NAMES


def check(held, stage):
    import app
    import views

    assert held == (views.about, app.app.calls) and held[1] == [1]
