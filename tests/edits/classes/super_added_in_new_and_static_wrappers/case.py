"""Methods in wrappers begin and cease to call super(): the class holds the new functions."""

OUTCOME = "applied"


def hold():
    import numbers_

    return numbers_.Money(3), numbers_.Money.make, numbers_.Money.__new__


def observe():
    import inspect

    import numbers_

    cls = numbers_.Money
    functions = [cls.__new__, cls.make.__func__, vars(cls)["label"].fget]
    return [
        [function.__code__.co_freevars for function in functions],
        [inspect.getsource(function) for function in functions],
        getattr(cls(2, "n"), "note", "none"),
        float(cls.make(" 4 ")),
        cls(1).label,
    ]


def check(held, stage):
    money, make, new = held
    assert money.label == ("base money" if stage == "after" else "money")
    assert make(" 5 ") == 5
    assert getattr(new(type(money), 4, "x"), "note", "") == ("x" if stage == "after" else "")
