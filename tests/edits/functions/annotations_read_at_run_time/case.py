"""Changed annotations are seen by code that reads them, with the same function object."""

OUTCOME = "applied"


def hold():
    import models

    return models.create


def observe():
    import inspect

    import coerce
    import models

    return coerce.run(), str(inspect.signature(models.create).return_annotation)


def check(held, stage):
    import decimal

    import models

    assert held is models.create
    want = {"after": float, "after2": decimal.Decimal}[stage]
    assert held.__annotations__["age"] is want
