"""A module that put an instance of its class in its place in sys.modules follows edits of the class."""

OUTCOME = "applied"


def hold():
    import settings

    settings.changed = "by hand"
    return settings


def observe():
    import app
    import settings

    return settings.get("host"), app.url(), type(settings).__name__


def check(held, stage):
    import app
    import settings

    assert settings is held is app.settings
    assert settings.changed == "by hand"
    assert held.get("port") == {"after": "PORT", "after2": "port?"}[stage]
