"""What a file does above its import is done before the imported file of the same batch looks at it."""

OUTCOME = "applied"


def hold():
    import start


def observe():
    import start

    return start.engine.NAME, start.switches.MODE


def check(held, stage):
    import engine

    assert engine.NAME == "FAST"
