"""A constant is edited so that what a file not edited computes from it raises: nothing changes."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import scale
    import view

    return view.FACTOR, view.LABEL, view.draw


def observe():
    import scale
    import view

    return scale.UNIT, view.FACTOR, view.LABEL, view.draw()


def check(held, stage):
    import scale
    import view

    factor, label, draw = held
    assert view.draw is draw
    if stage == "after":
        assert scale.UNIT == 4 and scale.NAME == "four"
        assert view.FACTOR is factor and view.LABEL is label
        assert view.NAME == "four"
