"""A bound method held before the edit takes the new parameters and the new defaults."""

import inspect

OUTCOME = "applied"


def hold():
    import mailer

    return mailer.Mailer("ada").send


def observe():
    import mailer

    return str(inspect.signature(mailer.Mailer.send)), mailer.Mailer("bob").send("hi")


def check(held, stage):
    if stage == "after":
        assert held("hi") == ("ada", "hi", "normal", 3)
        assert held("hi", retries=1, priority="high") == ("ada", "hi", "high", 1)
    else:
        assert held("a", "b") == ("ada", ("a", "b"), {})
        assert held(cc="eve") == ("ada", (), {"cc": "eve"})
