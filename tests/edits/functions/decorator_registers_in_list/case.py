"""Among functions that register themselves in a list, edited ones stay single and a new one is added once."""

OUTCOME = "applied"


def hold():
    import mine
    import plugins

    return {"plugins": plugins.PLUGINS, "registry": plugins.registry, "resize": mine.resize}


def observe():
    import app
    import plugins

    return app.run("i"), [name for name, _ in plugins.registry.entries]


def check(held, stage):
    import mine
    import plugins

    assert held["plugins"] is plugins.PLUGINS and held["registry"] is plugins.registry
    assert held["plugins"][0] is held["resize"] is mine.resize
    assert held["registry"].entries[0][1] is mine.resize
