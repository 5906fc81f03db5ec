"""Names outside ASCII, also ones that Python normalises to others, follow across modules."""

OUTCOME = "applied"


def hold():
    import größe

    return größe.berechne, größe.Fläche(2), größe.find


def observe():
    import größe
    import nutzer

    return (
        größe.berechne(2),
        größe.Fläche(3).inhalt(),
        nutzer.HEIGHT,
        nutzer.ö,
        nutzer.find(),
        sorted(name for name in vars(größe) if not name.startswith("__")),
    )


def check(held, stage):
    import größe
    import nutzer

    berechne, fläche, find = held
    assert größe.berechne is berechne and type(fläche) is größe.Fläche
    assert fläche.inhalt() == {"after": 20, "after2": 200}[stage]
    assert größe.find is find is nutzer.find
