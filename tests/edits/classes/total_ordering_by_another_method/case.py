"""`total_ordering` fills in from another method than before."""

OUTCOME = "applied|replaced"


def observe():
    import version

    one, two = version.Version(1), version.Version(2)
    filled_in = version.Version.__lt__.__module__ == "functools"
    try:
        return [filled_in, one < two, one <= two, one > two, one >= two]
    except RecursionError:
        return "RecursionError"
