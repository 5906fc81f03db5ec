"""A class that its base had registered stays so when a decorator is put on it, taken off, changed."""

OUTCOME = "applied"
STAGES = ("after", "after2", "before", "after")


def observe():
    import formats
    import plugins

    return sorted(plugins.Plugin.registry), sorted(
        type(p).__name__ for p in plugins.Plugin.instances
    )


def check(held, stage):
    import formats
    import plugins

    assert formats.Json is held is plugins.Plugin.registry["json"]


def hold():
    import formats

    return formats.Json
