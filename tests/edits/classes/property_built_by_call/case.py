"""A property built from named functions follows its getter, and its setter when that one changes."""

OUTCOME = "applied"


def hold():
    import tank

    return tank.Tank(), tank.Tank.level


def observe():
    import tank

    fresh = tank.Tank()
    fresh.level = 3
    return fresh.level, tank.Tank.level.__doc__


def check(held, stage):
    full, prop = held
    full.level = 4
    expected = {"after": "4 l", "after2": "5 l"}[stage]
    assert full.level == expected
    assert prop.fget(full) == expected
