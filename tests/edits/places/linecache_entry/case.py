"""Lines of a changed file that were cached before the edit are the new ones afterwards."""

OUTCOME = "applied"


def observe():
    import linecache
    import os

    import app
    import other

    path = os.path.abspath("app.py")
    lines = [linecache.getline(path, n) for n in range(1, 8)]
    return lines, app.work(), linecache.getline(os.path.abspath("other.py"), 1), other.NAME


def hold():
    import linecache
    import os

    import app

    return linecache.getlines(os.path.abspath("app.py")), app.work


def check(held, stage):
    import app

    assert app.work is held[1]
    assert held[0][0] == "def work():\n"
