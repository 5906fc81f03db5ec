"""A class with slots that moves to another file is the same class, and makes instances as before."""

OUTCOME = {"after": "applied", "after2": "applied", "after3": "replaced"}
DELETED = {"after": ["shapes.py"], "after2": ["figures.py"], "after3": ["shapes.py"]}


def hold():
    import app

    return {"point": app.shapes.Point(4), "class": app.shapes.Point}


def observe():
    import app

    return [app.run(n) for n in (1, 2)]


def check(held, stage):
    import app

    if stage == "after3":
        assert app.figures.Point(2).area() == 6
        return
    module = app.figures if stage == "after" else app.shapes
    assert module.Point is held["class"]
    assert held["point"].area() == {"after": 20, "after2": 504}[stage]
    if stage == "after2":
        del held["point"]  # no instance is in the way of other slots
