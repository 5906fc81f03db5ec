"""A removed class attribute is gone from live instances, or uncovers the one of the base."""

OUTCOME = "applied"


def hold():
    import theme

    return theme.Dark()


def observe():
    import theme

    return theme.Dark.ink, getattr(theme.Dark, "accent", None), "ink" in vars(theme.Dark)


def check(held, stage):
    assert held.ink == {"after": "black", "after2": "white"}[stage]
    assert hasattr(held, "accent") == (stage == "after2")
