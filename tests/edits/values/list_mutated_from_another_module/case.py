"""A derived dict that another module fills through the module's name is state as well."""

OUTCOME = "kept:kept-derived"


def hold():
    import registry
    import plugin

    plugin.install("a")
    return registry.HANDLERS, registry.LIMITS


def observe():
    import registry

    return registry.KIND, registry.LABELS


def check(held, stage):
    import registry

    handlers, limits = held
    assert registry.HANDLERS is handlers and "a" in handlers
    assert registry.LIMITS is limits == {"http", "a"}
