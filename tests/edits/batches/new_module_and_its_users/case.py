"""A new file and two files that begin to import it arrive as one batch."""

OUTCOME = "applied"


def hold():
    import left
    import right

    return left.go, right.go


def observe():
    import left
    import right

    return left.go(), right.go()


def check(held, stage):
    import left
    import right

    assert [go() for go in held] == {
        "after": ["left shared", "right shared"],
        "after2": ["left SHARED", "right SHARED"],
    }[stage]
    assert left.shared is right.shared
    assert left.shared.LOADS == [1]
