"""An edited metaclass rejects a class of a file that did not change: neither of them changes."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import meta
    import models

    return meta.Checked, models.User(), models.User, models.User.label, meta.CHECKED


def observe():
    import meta
    import models

    return models.User.label, models.Order.label, meta.CHECKED


def check(held, stage):
    import meta
    import models

    checked, user, cls, label, names = held
    assert meta.Checked is checked is type(cls)
    assert models.User is cls is type(user)
    assert meta.CHECKED is names
    if stage == "after":
        assert cls.label == label == "User"
        assert names == ["Model", "User", "Order"]
