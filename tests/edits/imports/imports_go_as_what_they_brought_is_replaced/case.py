"""Imports go in the batch that replaces what they had brought: their names go with them."""

OUTCOME = "replaced"


def hold():
    import app
    import plot
    import typed

    return app, plot, typed


def observe():
    import app
    import plot
    import typed

    return [
        sorted(name for name in vars(module) if name[:2] != "__") for module in (app, plot, typed)
    ]
