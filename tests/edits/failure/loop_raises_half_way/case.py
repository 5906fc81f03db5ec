"""A loop that fills a dict raises in its third turn: the dict and the loop's names are as before."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import squares

    return squares.SQUARES, dict(vars(squares))


def observe():
    import squares

    return sorted(squares.SQUARES.items()), squares.number, squares.top()


def check(held, stage):
    import squares

    table, names = held
    assert squares.SQUARES is table
    if stage == "after":
        assert table == {1: 1}
        assert vars(squares).keys() == names.keys()
