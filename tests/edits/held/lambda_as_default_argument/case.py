"""Lambdas that are default arguments follow, also where the default was taken before the edit."""

OUTCOME = "applied"


def hold():
    import report

    return {
        "show": report.lines.__defaults__[0],
        "sep": report.lines.__kwdefaults__["sep"],
        "head": report.Report().head,
        "make": report.Report.head.__defaults__[0],
        "lines": report.lines,
    }


def observe():
    import report

    return report.lines([1, 2]), report.Report().head()


def check(held, stage):
    assert held["lines"]([3, 4]) == "<3>; <4>"
    assert held["head"]() == "THE REPORT"
    assert held["show"](7) == "<7>"
    assert held["sep"]() == "; "
    assert held["make"]("a") == "A"
