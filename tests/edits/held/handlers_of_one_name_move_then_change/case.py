"""Handlers that all are called `_` move with one edit and are changed by the next."""

OUTCOME = "applied"


def hold():
    import fmt

    return fmt.HANDLERS["start"], fmt.show.dispatch(int)


def observe():
    import fmt

    values = [fmt.show(v) for v in (1, "x", None)]
    return values, fmt.fire("start"), fmt.fire("stop")


def check(held, stage):
    start, show_int = held
    assert start() == {"after": "start", "after2": "START"}[stage]
    assert show_int(1) == {"after": "int", "after2": "INT"}[stage]
