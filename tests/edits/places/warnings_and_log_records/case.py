"""Warnings and log records of moved code carry its new line and its function's name."""

OUTCOME = "applied"


def hold():
    import app

    return app.run, app.logger


def observe():
    import app
    import logging
    import warnings

    records = []

    class Collector(logging.Handler):
        def emit(self, record):
            records.append((record.filename, record.lineno, record.funcName, record.getMessage()))

    collector = Collector()
    app.logger.addHandler(collector)
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            app.run()
            app.Job().run()
    finally:
        app.logger.removeHandler(collector)
    return records, [(str(w.message), w.lineno) for w in caught]


def check(held, stage):
    import app

    run, logger = held
    assert app.run is run and app.logger is logger
