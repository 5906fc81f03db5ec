"""A statement that appended to a list, a dict and a set before another raised leaves no trace."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import registry

    return registry.NAMES, registry.TABLE, registry.SEEN, registry.lookup


def observe():
    import registry

    return registry.NAMES, registry.TABLE, sorted(registry.SEEN), registry.lookup("a")


def check(held, stage):
    import registry

    names, table, seen, lookup = held
    assert registry.NAMES is names and registry.TABLE is table and registry.SEEN is seen
    assert registry.lookup is lookup
    if stage == "after":
        assert (names, table, seen) == (["a"], {"a": 1}, {"a"})
        assert not hasattr(registry, "EXTRA")
    else:
        assert (names, table, seen) == (["a", "b"], {"a": 1, "b": 2}, {"a", "b"})
        assert registry.EXTRA == "extra"
