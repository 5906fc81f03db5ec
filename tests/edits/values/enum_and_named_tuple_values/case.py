"""Members and defaults computed from a changed constant follow; members stay the same objects."""

OUTCOME = "applied"


def hold():
    import kinds

    return kinds.Level.HIGH, {kinds.Level.HIGH: "held"}, kinds.Point(1), kinds.Level


def observe():
    import kinds

    return (
        kinds.Level.HIGH.value, kinds.Level.LOW.value, kinds.Point(1).y,
        [level.name for level in kinds.Level], kinds.Level(kinds.BASE * 2).name,
    )


def check(held, stage):
    import kinds

    high, table, point, level = held
    assert kinds.Level is level and kinds.Level.HIGH is high
    assert table[kinds.Level.HIGH] == "held"
    assert type(point) is kinds.Point and point.y == 10
    assert high.value == {"after": 40, "after2": 6}[stage]
