"""A plain singleton class becomes an Enum with one member, as attrs did in 22.2."""

OUTCOME = "applied|replaced"


def observe():
    import app
    import marks

    return [app.field(), app.NOTHING is marks.NOTHING, type(marks._Nothing).__name__, len(getattr(marks._Nothing, "__members__", ()))]
