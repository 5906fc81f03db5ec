"""A decorator that registers the code object of its function (jinja2's internalcode): the new code is registered."""

OUTCOME = "applied|replaced|kept:kept-derived"


def observe():
    import loader

    return [loader.load("a"), loader.is_hidden(loader.load), len(loader.internal_code)]
