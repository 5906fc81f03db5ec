"""A constant that a pure function of the project computed is computed anew when the function is edited."""

OUTCOME = "applied"


def hold():
    import report

    report.printed.append(report.WIDTH)
    return report.printed, report.layout.columns


def observe():
    import report

    return report.WIDTH, report.MARGIN, report.line("x")


def check(held, stage):
    import layout
    import report

    assert report.printed is held[0] == [40]
    assert layout.columns is held[1]
    assert held[1](1) == {"after": 12, "after2": 10}[stage]
