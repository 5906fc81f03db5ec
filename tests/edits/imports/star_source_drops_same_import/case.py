"""A module drops an import that its star importer has for itself: the importer keeps its own."""

OUTCOME = "applied"


def observe():
    import state

    return [repr(state.Table), repr(state.first(1)), hasattr(state, "Dict")]
