"""Partials, a partial of a partial and a partial in a dict call the new function."""

OUTCOME = "applied"


def hold():
    import functools

    import countries
    import tax

    return [countries.german, countries.nested, functools.partial(tax.apply, 1, 1)]


def observe():
    import countries

    return countries.german(10), countries.nested(0.25), countries.TABLE["de"](4)


def check(held, stage):
    import countries
    import tax

    german, nested, own = held
    assert german is countries.german and nested is countries.nested
    assert own.func is tax.apply
    assert own() == {"after": 12, "after2": (1, 0, {})}[stage]
    assert german(10) == {"after": 25, "after2": (5.0, 0, {})}[stage]
