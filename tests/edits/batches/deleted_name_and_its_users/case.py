"""A name is deleted in one file and the uses of it are taken out of three others at once."""

OUTCOME = "applied"


def hold():
    import one
    import two

    return one.run, two.run


def observe():
    import lib
    import one
    import three
    import two

    return one.run(), two.run(), three.VALUE, hasattr(lib, "old"), hasattr(two, "old")


def check(held, stage):
    assert [run() for run in held] == ["new", "new two"]
