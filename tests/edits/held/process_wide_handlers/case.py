"""Handlers of signals, errors, encodings and pickling that the process was given follow the edit."""

OUTCOME = "applied"


def hold():
    import setup_process

    setup_process.setup()
    return setup_process.Point()


def observe():
    import handlers

    handlers.on_error(KeyError, None, None)
    return handlers.caught.pop(), handlers.reduce_point(None)[1]


def check(held, stage):
    import copy
    import signal
    import sys

    import handlers

    signal.raise_signal(signal.SIGUSR1)
    sys.excepthook(ValueError, None, None)
    assert handlers.caught == ["new signal", "new ValueError"]
    assert "a\xe9\xe9b".encode("ascii", "ours") == b"a**b"
    assert copy.copy(held) == ("new", "point")
