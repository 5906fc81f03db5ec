"""What a condition decides follows when the constant that it reads flips."""

OUTCOME = "applied"


def hold():
    import log

    log.lines.append("l")
    return log.lines


def observe():
    import log

    return log.LEVEL, log.NAME, log.FORMAT, log.emit("m"), hasattr(log, "TRACE")


def check(lines, stage):
    import log

    assert log.lines is lines and lines[0] == "l"
