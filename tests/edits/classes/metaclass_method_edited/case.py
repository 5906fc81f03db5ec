"""A method of a metaclass is edited; classes of that kind answer with the new body."""

OUTCOME = "applied"


def hold():
    import model
    import users

    return users.User.describe, model.Meta, users.User


def observe():
    import users

    return users.User.describe(), repr(users.User), users.User.count()


def check(held, stage):
    import model
    import users

    describe, meta, cls = held
    assert meta is model.Meta is type(users.User) and cls is users.User
    assert describe() == {"after": "model User", "after2": "MODEL User"}[stage]
