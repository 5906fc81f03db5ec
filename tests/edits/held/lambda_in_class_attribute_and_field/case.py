"""Lambdas in a class body and in a dataclass field follow for live instances and held lambdas."""

OUTCOME = "applied"


def hold():
    import schema

    column = schema.Column("Age")
    return {"column": column, "label": column.label, "check": schema.Column.check, "row": schema.Row()}


def observe():
    import schema

    return schema.Column("X").label(), schema.Column.check(0), schema.Row().cells


def check(held, stage):
    import schema

    assert held["label"]() == "AGE" == held["column"].label()
    assert held["check"](0) is False
    assert held["row"].cells == ["empty"]
    assert isinstance(held["row"], schema.Row)
