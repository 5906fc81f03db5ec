"""A function that the program itself put into another module and class follows its own edit."""

OUTCOME = "applied"


def hold():
    import builtins

    import audit
    import clock
    import report

    audit.now = clock.now
    report.Report.now = staticmethod(clock.now)
    builtins.shared_now = clock.now
    return report.Report()


def observe():
    import clock

    return clock.now()


def check(held, stage):
    import builtins

    import audit
    import clock

    assert audit.now is clock.now is builtins.shared_now
    assert held.when() == 6
    assert held.now(1) == 2
    assert builtins.shared_now() == 6
