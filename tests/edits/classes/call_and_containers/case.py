"""__call__, __len__, __getitem__, __contains__ and __iter__ are added to and removed from a class."""

OUTCOME = "applied"


def hold():
    import box

    return box.Box([3, 1]), box.Lid([7])


def observe():
    import box

    made = box.Lid([5, 6])
    names = ("__call__", "__len__", "__getitem__", "__iter__", "__contains__", "__bool__")
    return callable(made), bool(box.Box([])), [hasattr(made, name) for name in names]


def check(held, stage):
    full, lid = held
    if stage == "after":
        assert full(1) == [3, 1, 1] and lid(0) == [7, 0]
        assert len(full) == 2 and full[0] == 3 and sorted(full) == [1, 3] and 1 in full
        assert list(lid) == [7]
    else:
        assert not callable(full) and bool(full)
        try:
            len(lid)
        except TypeError:
            pass
        else:
            raise AssertionError("the length is still there")
