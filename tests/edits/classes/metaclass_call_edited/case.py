"""A metaclass whose __call__ keeps singletons is edited; the instance it kept is still the one."""

OUTCOME = "applied"


def hold():
    import single

    settings = single.Settings()
    settings.theme = "dark"
    return settings, single.Settings


def observe():
    import single

    return single.Settings() is single.Settings(), single.Settings()(), len(single.MADE)


def check(held, stage):
    import single

    settings, cls = held
    assert single.Settings() is settings and single.Settings is cls
    assert settings.theme == "dark"
    assert single.Settings.describe() == {"after": "1 made", "after2": "made: 1"}[stage]
