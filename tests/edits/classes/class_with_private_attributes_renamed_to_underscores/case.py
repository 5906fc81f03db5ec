"""A class whose new name is of underscores alone has its private names as they are written."""

OUTCOME = "applied"


def hold():
    import box

    one = box.Box()
    assert one.next() == 2
    return one


def observe():
    import box

    cls = next(c for n in ("Box", "__", "_Crate", "__Crate") if (c := getattr(box, n, None)))
    return cls.__name__, vars(cls()), cls().next()


def check(held, stage):
    key = {"after": "__n", "after2": "_Crate__n", "after3": "_Crate__n"}[stage]
    assert list(vars(held)) == [key]
    assert held.next() == {"after": 3, "after2": 4, "after3": 5}[stage]
