"""The functions of one module move to two new files; the module imports them back for its users."""

OUTCOME = {"after": "replaced", "after2": "applied"}


def hold():
    import app
    import tools

    return {"run": app.run, "steps": app.STEPS, "lower": tools.lower, "log": tools.LOG}


def observe():
    import app
    import tools

    return app.run("Ab"), tools.lower.__module__, tools.upper("q"), [s("Zz") for s in app.STEPS]


def check(held, stage):
    import tools

    assert held["run"]("Xy") == {"after": "xy/XY", "after2": "x.y./XY"}[stage]
    assert held["lower"]("M") == {"after": "m", "after2": "m."}[stage]
    assert [step("N") for step in held["steps"]] == [tools.lower("N"), tools.upper("N")]
    assert tools.LOG is held["log"]
