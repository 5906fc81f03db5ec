"""A class that an import of its name shadows is edited: the imported class stays what it is."""

OUTCOME = "applied|replaced"


def observe():
    import dictutils
    import urlutils

    return [
        dictutils.MultiDict.__module__,
        dictutils.MultiDict.__doc__,
        hasattr(dictutils.MultiDict, "count"),
        urlutils.MultiDict.__module__,
        dictutils.MultiDict is urlutils.MultiDict,
        repr(dictutils.Fast.__mro__),
        repr(urlutils.QueryParams.__mro__),
        urlutils.MD is urlutils.MultiDict,
    ]
