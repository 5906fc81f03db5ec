"""The root of total_ordering changes side, then the decorator, the hash and match args go."""

OUTCOME = "applied|replaced"


def hold():
    import version

    old = version.Version(1, 2), version.Version(2, 1)
    return old, sorted, max(old)


def observe():
    import version

    V = version.Version
    names = ("__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__format__", "__match_args__")
    out = [n for n in names if n in vars(V)]
    kinds = [version.kind(V(0, 1)), version.kind(V(1, 0)), version.kind(V(1, 1))]
    return out, kinds, V(1, 2) < V(2, 1), V(1, 2) > V(2, 1), V.__hash__ is None


def check(held, stage):
    import version

    (a, b), _, top = held
    assert top is b
    assert a > b and b < a
    if stage == "after":
        assert f"{a:long}" == "version 1 point 2"
        assert a >= b and {a: 1}[version.Version(1, 2)] == 1
    else:
        try:
            a >= b
        except TypeError:
            pass
        else:
            raise AssertionError
        try:
            hash(a)
        except TypeError:
            pass
        else:
            raise AssertionError
