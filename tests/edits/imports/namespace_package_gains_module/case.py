"""A new module in a package without __init__ is found by the edit that imports it."""

OUTCOME = "applied"


def hold():
    import main

    main.results.append(main.run("a"))
    return main.results


def observe():
    import main

    return main.run("abc"), hasattr(main, "reverse")


def check(results, stage):
    import main
    import sys

    assert main.results is results == ["A"]
    assert main.reverse is sys.modules["steps.backwards"].reverse
