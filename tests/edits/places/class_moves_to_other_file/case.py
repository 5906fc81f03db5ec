"""A class that moves to another file is the same class, with its methods' source in the new place."""

OUTCOME = "applied|replaced"


def hold():
    import models

    user = models.User("bob")
    return [models.User, user, {models.User: "key"}, user.greet, [models.User.greet]]


def observe():
    import app
    import inspect
    import os

    cls = app.User
    return (
        cls.__module__,
        os.path.basename(inspect.getsourcefile(cls)),
        os.path.basename(inspect.getsourcefile(cls.greet)),
        inspect.getsourcelines(cls)[1],
        cls.greet.__code__.co_firstlineno,
        cls("eve").greet(),
        cls.greet.__module__,
    )


def check(held, stage):
    import app
    import sys

    cls, user, table, greet, methods = held
    assert methods == [cls.greet]
    assert app.User is cls is sys.modules["people"].User and type(user) is cls
    assert table[cls] == "key"
    assert user.greet() == greet() == {"after": "welcome bob", "after2": "welcome, bob"}[stage]
    assert cls.count == 1 or stage == "after2"
    assert cls.greet.__globals__ is vars(sys.modules["people"])
