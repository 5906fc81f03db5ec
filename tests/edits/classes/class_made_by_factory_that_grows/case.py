"""A class that a factory made stays the same class when the edit above moves its line."""

OUTCOME = "applied|replaced"
STAGES = ("after", "before", "after")


def hold():
    import make

    return make.User(id=5), make.User


def observe():
    import make

    return make.User().sql(), make.U.sql()


def check(held, stage):
    import make
    user, cls = held
    assert type(user) is make.User is cls
