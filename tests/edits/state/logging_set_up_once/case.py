"""Log handlers, exit hooks and signal handlers that a module installs are installed once."""

OUTCOME = "applied"


def hold():
    import app
    import logging

    return logging.getLogger("demo").handlers[:], app.hooks


def observe():
    import app
    import logging
    import signal

    logger = logging.getLogger("demo")
    handler = signal.getsignal(signal.SIGUSR1)
    return len(logger.handlers), logger.level, handler.__name__, app.on_signal(1, None), app.FORMAT


def check(held, stage):
    import app
    import logging
    import signal

    handlers, hooks = held
    assert logging.getLogger("demo").handlers == handlers
    assert app.hooks is hooks and hooks == [app.at_exit]
    assert signal.getsignal(signal.SIGUSR1) is app.on_signal
