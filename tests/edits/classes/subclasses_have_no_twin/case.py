"""After edits of many kinds of heirs, __subclasses__() lists each heir once, live and reachable."""

import gc

OUTCOME = "applied"


def hold():
    import plugins

    return plugins.Base.__subclasses__()


def observe():
    import plugins

    gc.collect()
    return [(cls.__name__, cls.rank) for cls in plugins.Base.__subclasses__()]


def check(held, stage):
    import plugins

    assert plugins.Base.__subclasses__() == held
    for cls in plugins.Base.__subclasses__():
        assert getattr(plugins, cls.__name__) is cls
    gc.collect()
    timers = [one for one in gc.get_objects() if type(one) is type and one.__name__ == "Timer"]
    assert [one for one in timers if one.__module__ == "plugins"] == [plugins.Timer]
