"""A plain class becomes an enumeration, and its importer looks up members."""

OUTCOME = "applied|replaced"


def observe():
    import lines
    import shop

    return [shop.make(), shop.L is lines.Line, type(lines.Line).__name__, [k.__name__ for k in getattr(lines.Line, '__mro__', ())], sorted(getattr(lines.Line, '__annotations__', {}))]
