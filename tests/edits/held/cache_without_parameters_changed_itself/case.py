"""A cached function without parameters is computed anew when its own code changed, and only then."""

OUTCOME = "applied"


def hold():
    import settings

    return {"wrapper": settings.settings, "first": settings.settings()}


def observe():
    import settings

    return settings.debug(), settings.settings()["debug"]


def check(held, stage):
    import settings

    assert held["wrapper"] is settings.settings
    assert held["wrapper"]()["debug"] is True
    if stage == "after":
        held["second"] = settings.settings()
        held["second"]["seen"].append(1)
    assert settings.settings() is held["second"]
    assert settings.settings()["seen"] == [1]
