"""A function with overloads gains one more and its implementation stays the last word."""

OUTCOME = "applied"


def hold():
    import typed

    return typed.parse


def observe():
    import typed

    out = []
    for value in ("3", b"4"):
        out.append(repr(typed.parse(value)))
    return out, typed.parse.__code__.co_name


def check(held, stage):
    import typed

    assert held is typed.parse
    assert held(["1", b"2"]) == [1, 2.0]
