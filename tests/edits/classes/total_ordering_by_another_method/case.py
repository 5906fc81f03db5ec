"""`total_ordering` fills in from another method than before."""

OUTCOME = "applied|replaced"


def observe():
    import version

    one, two = version.Version(1), version.Version(2)
    try:
        return [one < two, one <= two, one > two, one >= two]
    except RecursionError:
        return "RecursionError"
