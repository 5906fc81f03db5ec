"""A class that had registered itself through its base, and an instance through its decorator, is deleted."""

OUTCOME = "applied"


def observe():
    import formats
    import plugins

    return [plugins.names(), [p.dump() for p in plugins.Plugin.instances]]
