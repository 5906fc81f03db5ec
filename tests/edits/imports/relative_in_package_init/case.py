"""In __init__ one dot means the package itself, and what it re-exports follows."""

OUTCOME = "applied"


def hold():
    import report
    import report.render

    return report.Table, report.render


def observe():
    import main

    return main.version, main.WIDTH, main.draw(["a", "b"]), main.Table(3).rule()


def check(held, stage):
    import main
    import report

    assert held[0] is report.Table is main.Table
    assert held[1] is report.render
