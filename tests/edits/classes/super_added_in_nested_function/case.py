"""super() appears inside a lambda and a nested function of a method, in a class inside a class."""

OUTCOME = "applied"


def hold():
    import outer

    inner = outer.Outer.Inner()
    return inner, inner.names


def observe():
    import outer

    return outer.Outer.Inner().names()


def check(held, stage):
    import outer

    inner, names = held
    assert type(inner) is outer.Outer.Inner
    assert names() == {"after": ["base", "inner"], "after2": ["inner", "BASE"]}[stage]
