"""A class is rewritten as a function of the same name and importers call the function."""

OUTCOME = "replaced"


def hold():
    import app
    import greet

    return {"table": app.TABLE, "cls": greet.Greeter}


def observe():
    import app

    return app.run("ann"), type(app.Greeter).__name__, app.TABLE["greet"] is app.Greeter


def check(held, stage):
    import app
    import greet

    assert held["table"]["greet"] is greet.Greeter
    assert app.run("bob") == {"after": "hello bob", "after2": "hi bob"}[stage]
