"""Objects that a metaclass or a hook makes are state, and get what their initializer sets since."""

OUTCOME = "applied"


def hold():
    import models

    models.User._meta.hits = 7
    models.User.cache["a"] = 1
    models.Plugin.options.name = "renamed"
    return models.User._meta, models.User.cache, models.Plugin.options


def observe():
    import models

    classes = models.Model, models.User
    found = [(cls._meta.table, getattr(cls._meta, "many", None)) for cls in classes]
    return found, getattr(models.Plugin.options, "level", None), models.SEEN


def check(held, stage):
    import models

    assert all(x is y for x, y in zip(held, (models.User._meta, models.User.cache, held[2])))
    assert models.Plugin.options is held[2] and held[2].name == "renamed"
    assert models.User._meta.hits == 7 and models.User.cache == {"a": 1}
