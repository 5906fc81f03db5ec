"""A class moves to another file, is imported back, and keeps its identity and its instances."""

OUTCOME = "applied"


def hold():
    import app
    import models

    user = models.User("ann")
    return user, models.User, app.User


def observe():
    import app
    import models

    return app.User("bob").show(), app.User is models.User, app.User.__module__


def check(held, stage):
    import app
    import people

    user, cls, imported = held
    assert cls is imported is app.User is people.User is type(user)
    assert user.show() == {"after": "person ann", "after2": "Person ann"}[stage]
    assert people.User.show.__globals__ is vars(people)
