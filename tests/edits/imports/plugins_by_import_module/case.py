"""Plugins loaded by name follow, and one that is added to the list is loaded without the others."""

OUTCOME = "applied"


def hold():
    import host

    return list(host.PLUGINS), host.PLUGINS[0].events


def observe():
    import host

    return [plugin.run("x") for plugin in host.PLUGINS], [p.__name__ for p in host.PLUGINS]


def check(held, stage):
    import host

    plugins, events = held
    assert host.PLUGINS[0] is plugins[0] and plugins[0].events is events == ["loaded"]
