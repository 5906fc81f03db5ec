"""A protocol loses `@runtime_checkable`: who may be asked at run time follows, heirs too."""

OUTCOME = "applied"


def hold():
    import shapes

    return {"classes": (shapes.Priced, shapes.Taxed, shapes.Listed), "book": shapes.Book()}


def asked(protocol, value):
    import warnings

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            found = str(isinstance(value, protocol))
        except TypeError:
            found = "not to be asked"
    return found, [w.category.__name__ for w in warned]


def observe():
    import shapes

    book = shapes.Book()
    return [asked(one, book) for one in (shapes.Priced, shapes.Taxed, shapes.Listed)]


def check(held, stage):
    import shapes

    assert held["classes"] == (shapes.Priced, shapes.Taxed, shapes.Listed)
    assert asked(held["classes"][2], held["book"]) == asked(shapes.Listed, held["book"])
