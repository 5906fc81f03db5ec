"""Methods, properties, __str__ and _missing_ of an enum are edited under members held elsewhere."""

OUTCOME = "applied"


def hold():
    import planet
    import ships

    return planet.Planet.EARTH, ships.HOME, ships.goto


def observe():
    import planet

    return str(planet.Planet.MARS), planet.Planet("blue").name, planet.Planet.MARS.heavy


def check(held, stage):
    import planet

    earth, home, goto = held
    assert earth is home is planet.Planet.EARTH
    assert goto() == {"after": "to planet earth", "after2": "to EARTH (5.97)"}[stage]
    assert earth.heavy is True
