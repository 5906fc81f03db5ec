"""An import under TYPE_CHECKING never runs, whatever happens to what it names."""

OUTCOME = "applied"


def hold():
    import views

    views.shown.append("u1")
    return views.shown, views.greet


def observe():
    import models
    import views

    names = [name for name in ("User", "Person", "LIMIT") if hasattr(views, name)]
    return names, views.greet("bob"), views.greet.__annotations__, hasattr(models, "User")


def check(held, stage):
    import views

    assert views.shown is held[0] == ["u1"]
    assert views.greet is held[1]
