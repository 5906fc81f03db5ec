"""A rename that fails beside a mistake leaves the private attributes as they were."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import app

    shelf = app.add()
    shelf.put("b")
    return shelf


def observe():
    import app

    return app.LIMIT, app.Shelf.__name__, app.Shelf().put("c")


def check(held, stage):
    name = {"after": "Shelf", "after2": "Rack"}[stage]
    assert list(vars(held)) == [f"_{name}__books"]
    assert held.total() == 2
