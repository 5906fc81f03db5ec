"""A class that gains a library's decorator has its methods marked as often as they say."""

import sys

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def hold():
    sys.path.append("site-packages")
    import checks

    checks.Checks.load.seen = True
    return checks.Checks, checks.Checks.load, checks.Checks().parse


def observe():
    sys.path.append("site-packages")
    import checks

    cls = checks.Checks
    return cls.load.marks, cls.parse.marks, vars(cls).get("marks"), cls().load(), cls().parse()


def check(held, stage):
    import checks

    cls, load, parse = held
    assert checks.Checks is cls and cls.load is load and load.seen
    assert parse() == {"after": "parsed well", "before": "parsed"}[stage]
