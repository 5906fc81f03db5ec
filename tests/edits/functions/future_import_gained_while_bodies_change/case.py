"""A file gains the future import of annotations while its methods are edited: all are texts then."""

OUTCOME = "applied"


def hold():
    import boxes

    return {"box": boxes.Box(), "wrap": boxes.wrap}


def observe():
    import boxes

    methods = [f for f in vars(boxes.Box).values() if callable(f)]
    functions = [boxes.wrap, *methods, boxes.Late.__init__]
    found = [(f.__qualname__, repr(f.__annotations__)) for f in functions]
    return found, boxes.Box().parsed, boxes.Late(1).parsed, boxes.wrap(["a"])


def check(held, stage):
    assert held["wrap"](["b"]) == "bb!"
