"""An edited metaclass computes its classes anew in an unchanged file, then the classes change."""

OUTCOME = "applied|replaced"
STAGES = ("after", "after2", "before")


def hold():
    import meta
    import models

    return models.Account(7), models.Account, meta.Tracked, meta.Tracked.made


def observe():
    import models

    cls = models.Account
    cls(2)
    return (
        cls.origin,
        list(cls.fields),
        list(models.Model.fields),
        getattr(cls, "table", None),
        models.Tracked.made[-1],
        hasattr(type(cls), "__iter__"),
        [c.__name__ for c in models.Model.__subclasses__()],
    )


def check(held, stage):
    import meta
    import models

    acc, cls, tracked, made = held
    assert cls is models.Account is type(acc) and tracked is meta.Tracked
    assert made is meta.Tracked.made and made[0] == "Account"
    assert acc.id == 7
