"""A class gains __eq__ and loses its hash, gains __hash__, and returns to identity."""

OUTCOME = "applied"


def hold():
    import tag

    return tag.Tag("a"), tag.Tag("a")


def observe():
    import tag

    return (
        tag.Tag("x") == tag.Tag("x"),
        tag.Tag.__hash__ is None,
        "__hash__" in vars(tag.Tag),
        tag.Special.__hash__ is None,
    )


def check(held, stage):
    one, two = held
    if stage == "after":
        assert one == two
        try:
            hash(one)
        except TypeError:
            pass
        else:
            raise AssertionError("a class with __eq__ alone is still hashable")
    elif stage == "after2":
        assert len({one, two}) == 1
    else:
        assert one != two and len({one, two}) == 2
