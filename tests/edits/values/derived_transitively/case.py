"""A chain of derived constants through four modules follows the edit of the first one."""

OUTCOME = "applied"


def hold():
    import d_report
    import b_minutes

    d_report.sent.append("mon")
    b_minutes.clock["ticks"] = 7
    return d_report.sent, b_minutes.clock


def observe():
    import d_report

    return d_report.LINE, d_report.DAY, d_report.WEEK, d_report.show()


def check(held, stage):
    import b_minutes
    import d_report

    assert d_report.sent is held[0] == ["mon"]
    assert b_minutes.clock is held[1] == {"ticks": 7}
