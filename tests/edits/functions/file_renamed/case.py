"""A function whose file was renamed comes from the new file, which is then the one that is followed."""

OUTCOME = {"after": "applied|replaced", "after2": "applied"}
DELETED = {"after": ["helper.py"]}


def hold():
    import app

    return app.run


def observe():
    import os.path

    import app

    file = os.path.basename(app.help_me.__code__.co_filename)
    return app.run(2), app.help_me.__module__, file


def check(held, stage):
    import sys

    import app

    assert held is app.run
    assert held(1) == {"after": 2, "after2": 200}[stage]
    assert "helper" not in sys.modules
