"""A registry made anew holds the wrappers and closures that names and others hold."""

OUTCOME = "applied"


def observe():
    import checks
    import rules

    found = rules.RULES["even"] is checks.even, rules.RULES["below"] is checks.BELOW
    return found, list(rules.RULES), checks.even(2), checks.BELOW(5), rules.RULES["below"].unit


def hold():
    import checks

    return [checks.even, checks.BELOW]


def check(held, stage):
    import checks
    import rules

    assert held[0] is checks.even is rules.RULES["even"]
    assert held[1] is checks.BELOW is rules.RULES["below"]
