"""A module that gave itself a class with properties follows edits of that class and of its names."""

OUTCOME = "applied"


def hold():
    import config

    config.reads = 5
    return config, type(config)


def observe():
    import config
    import user

    return config.mode, config.plain(), user.show()


def check(held, stage):
    import config

    module, cls = held
    assert config is module and type(config) is cls
    assert config.reads == 5
    assert config.mode == {"after": "mode 2", "after2": "MODE 3"}[stage]
