"""A dataclass whose file is renamed and whose fields change in the same edit has the new fields, annotations and docstring."""

OUTCOME = "applied"
DELETED = {"after": ["shop.py"]}


def hold():
    import till

    return till.Line, till.first()


def observe():
    import dataclasses

    import till

    cls = till.Line
    return (
        repr(till.first()),
        [field.name for field in dataclasses.fields(cls)],
        {name: kind.__name__ for name, kind in cls.__annotations__.items()},
        cls.__doc__,
        cls.__module__,
        till.first().total(),
        cls.__match_args__,
    )


def check(held, stage):
    import till

    cls, line = held
    assert cls is till.Line
    assert isinstance(line, till.Line)
    assert line.cents == 5 and line.name == "tea"
    assert line.total() == 5
