"""Functions nested in a function are edited, deepened and given variables by its next call."""

OUTCOME = "applied"


def hold():
    import report

    return report.report


def observe():
    import use

    return use.MAKERS["table"]([[1, 22], ["x"]])


def check(held, stage):
    import report

    assert held is report.report
    assert held([[7]]) == {"after": ["  7"], "after2": ["<7>"]}[stage]
