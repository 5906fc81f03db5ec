"""Names that a class body imports are class attributes that follow, also for live instances."""

OUTCOME = "applied"


def hold():
    import config

    config.Config.reads += 1
    return config.Config, config.Config()


def observe():
    import config

    return config.Config.TIMEOUT, config.Config.attempts, config.Config().describe(), config.Sub.TIMEOUT


def check(held, stage):
    import config

    cls, instance = held
    assert config.Config is cls is type(instance)
    assert cls.reads == 1
    assert instance.describe() == {"after": "9 s, 2 times", "after2": "9 s, 7 times"}[stage]
