"""What a module binds after a star import stays its own; what it bound before is overridden."""

OUTCOME = "applied"


def observe():
    import site_settings

    return {
        name: getattr(site_settings, name) for name in ("DEBUG", "ROOT", "ZONE", "MAX", "EXTRA")
    }


def check(held, stage):
    import site_settings

    assert site_settings.DEBUG is True
    assert site_settings.visits is held


def hold():
    import site_settings

    return site_settings.visits
