"""A closure already made that needs no free variable any more follows and its neighbour keeps sharing."""

OUTCOME = "applied"


def hold():
    import logs

    lines = []
    log, plain = logs.make_log("> ", lines)
    log("one")
    return {"log": log, "plain": plain, "lines": lines}


def observe():
    import logs

    lines = []
    log, plain = logs.make_log("* ", lines)
    return log("x"), lines, plain()


def check(held, stage):
    assert held["plain"]() == "plain"
    assert held["log"]("two") == 2
    assert held["lines"] == ["> one", "two"]
