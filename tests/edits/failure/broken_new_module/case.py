"""A new module with a syntax error, imported by a changed file, fails the batch and leaves no module."""

# Found when the new file is read or when the import runs: either says it.
OUTCOME = {"after": "failed:syntax-error|failed:statement-raised", "after2": "applied"}


def hold():
    import main_app

    return main_app.run, main_app.LOG


def observe():
    import main_app

    return main_app.run(), main_app.LOG


def check(held, stage):
    import sys

    import main_app

    run, log = held
    assert main_app.run is run and main_app.LOG is log
    assert ("fresh" in sys.modules) == ("helper" in sys.modules) == (stage == "after2")
