"""Two ways from one constant to another are both followed before the last is computed."""

OUTCOME = "applied"


def observe():
    import bottom

    return bottom.AREA, bottom.left.WIDTH, bottom.right.HEIGHT, bottom.RATIO


def hold():
    import bottom

    return bottom.seen


def check(seen, stage):
    import bottom

    assert bottom.seen is seen
    assert bottom.AREA == {"after": 8 * 12, "after2": 2 * 3}[stage]
