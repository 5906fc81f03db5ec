"""A new statement that calls a registering function of its file is taken back when the next raises."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import plugins

    return plugins.PLUGINS, plugins.ORDER


def observe():
    import plugins

    return plugins.names(), plugins.ORDER


def check(held, stage):
    import plugins

    table, order = held
    assert plugins.PLUGINS is table and plugins.ORDER is order
    assert order == {"after": ["zip"], "after2": ["zip", "tar"]}[stage]
    assert sorted(table) == sorted(order)
