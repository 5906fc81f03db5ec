"""A file loaded under a name of the program's choosing follows, and so do two such modules."""

OUTCOME = "applied"


def hold():
    import loader

    first = loader.load("plugin_a", "extras/plugin.py")
    second = loader.load("plugin_b", "extras/plugin.py")
    first.seen.append("a")
    return first, second, first.work


def observe():
    import loader

    return [loader.load(name, "extras/plugin.py").work(2) for name in ("plugin_a", "plugin_b")]


def check(held, stage):
    import loader

    first, second, work = held
    assert loader.load("plugin_a", "extras/plugin.py") is first
    assert first.work is work and second.work is not work
    assert first.seen == ["a"] and second.seen == []
    assert work(1) == second.work(1) == {"after": 20, "after2": 21}[stage]
