"""A loaded file that can no longer be read keeps its old code; readable again, it is applied."""

import os
from pathlib import Path

OUTCOME = {"after": "refused:unreadable|failed:unreadable", "after2": "applied"}


def arrange(stage):
    rates = Path("rates.py")
    if stage == "before":
        rates.write_text("RATE = 1\n\n\ndef get():\n    return RATE\n")
    elif stage == "after":
        rates.unlink()
        os.symlink("rates.py", "rates.py")
    else:
        rates.unlink()
        rates.write_text("RATE = 20\n\n\ndef get():\n    return -RATE\n")


def hold():
    import app
    import rates

    return app.run, rates.get


def observe():
    import app

    try:
        import rates
    except (ImportError, OSError):
        return "unreadable"
    return app.run(), app.VERSION, rates.get()


def check(held, stage):
    import app

    run, get = held
    assert app.run is run
    assert run() == {"after": "app", "after2": "APP"}[stage]
    assert get() == {"after": 1, "after2": -20}[stage]
