"""A method with a body in a protocol is edited; explicit implementers elsewhere inherit it."""

OUTCOME = "applied"


def hold():
    import plugin

    return plugin.Plugin(), plugin.Plugin


def observe():
    import plugin

    return plugin.Plugin().describe(), plugin.Plugin.__mro__[1].__name__


def check(held, stage):
    import plugin

    instance, cls = held
    assert cls is plugin.Plugin is type(instance)
    assert instance.describe() == {"after": "plugin: zip", "after2": "ZIP"}[stage]
