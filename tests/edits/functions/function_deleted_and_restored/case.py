"""A deleted function leaves its module and the star importer, and comes back with the next edit."""

OUTCOME = "applied"


def hold():
    import extras
    import star

    return extras.base, star


def observe():
    import app
    import extras
    import star

    return app.run(), hasattr(extras, "extra"), hasattr(star, "extra"), extras.__all__


def check(held, stage):
    import extras

    base, star = held
    assert base is extras.base is extras._private is star.base
    if stage == "after2":
        assert star.extra is extras.extra
