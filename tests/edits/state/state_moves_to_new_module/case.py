"""State that moves to a new module starts anew there, and the old module's name is its new object."""

OUTCOME = "applied"


def hold():
    import app

    app.remember("a")
    return app.memory, app.other


def observe():
    import app

    return app.size() if hasattr(app, "size") else None, app.describe()


def check(held, stage):
    import app
    import sys

    memory, other = held
    assert app.other is other == {"n": 1}
    assert memory == ["a"]
    assert app.memory is sys.modules["storage"].memory
    assert app.memory is not memory
    app.remember("b")
    assert app.memory == {"after": ["b"], "after2": ["b", "b!"]}[stage]
