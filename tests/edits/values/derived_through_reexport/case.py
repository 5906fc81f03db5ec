"""A constant that a package re-exports under another name decides constants far away."""

OUTCOME = "applied"


def hold():
    import app.report

    return app.report.lines


def observe():
    import app.report

    return app.report.WIDTH, app.report.RULE, app.report.CELLS, app.report.row(["a", "b"])


def check(lines, stage):
    import app.report

    assert app.report.lines is lines
