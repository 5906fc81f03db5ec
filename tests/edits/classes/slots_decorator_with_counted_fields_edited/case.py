"""An edited class decorator finds the fields that it had turned into slots, and counted, again."""

OUTCOME = "applied"


def hold():
    import checks

    return checks.number


def observe():
    import checks

    return checks.OfType.fields, checks.number(3), hasattr(checks.number, "__replace__")
