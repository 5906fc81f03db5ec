"""A registry of subclasses follows changed keywords, a changed rule and a deleted subclass."""

OUTCOME = "applied|replaced"


def hold():
    import loaders
    import plugin

    return plugin.Plugin.registry, loaders.Csv(), loaders.Tsv


def observe():
    import loaders
    import plugin

    reg = plugin.Plugin.registry
    return (
        loaders.Csv.sep,
        {k: v.__name__ for k, v in reg.items()},
        sorted(c.__name__ for c in plugin.Plugin.__subclasses__() if c.__name__ != "Json"),
        {v.__name__: v.key for v in reg.values()},
    )


def check(held, stage):
    import loaders
    import plugin

    reg, csv, tsv = held
    assert reg is plugin.Plugin.registry
    assert type(csv) is loaders.Csv and tsv is loaders.Tsv
    assert csv.load(" a,b ") == ["a", "b"]
    assert csv.key == {"after": "comma", "after2": "comma@2"}[stage]
