"""A renamed class is known by its new name to its callers in the same batch, also in other files."""

OUTCOME = "applied"


def hold():
    import app

    return app.make


def observe():
    import app
    import shop

    return type(app.make()).__name__, sorted(n for n in vars(shop) if n.endswith("ket")), app.Base


def check(held, stage):
    import shop

    cls = getattr(shop, {"after": "Basket", "after2": "Bucket"}[stage])
    assert type(held()) is cls
    assert cls.__qualname__ == cls.__name__
