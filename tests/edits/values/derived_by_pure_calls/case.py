"""Patterns, paths, decimals and durations built from a changed constant are built anew."""

OUTCOME = "applied"


def observe():
    import built

    return (
        built.PATTERN.pattern,
        str(built.FOLDER),
        str(built.PRICE),
        built.WAIT.total_seconds(),
        sorted(built.CHOICES),
        built.BIGGEST,
        built.ORDERED,
        built.TABLE,
        built.matches("v7") is not None,
        built.PREFIXES,
        str(built.SHARE),
    )


def hold():
    import built

    built.tries.append(built.matches("v1") is not None)
    return built.tries


def check(tries, stage):
    import built

    assert built.tries is tries == [True]
