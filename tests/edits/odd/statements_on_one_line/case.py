"""Statements joined by semicolons are edited one by one; state on the same line survives."""

OUTCOME = "applied"


def hold():
    import lines

    lines.COUNT = 3
    lines.CACHE.append("x")
    lines.Box.made = 5
    return lines.CACHE, lines.add, lines.Box()


def observe():
    import lines

    return lines.LIMIT, lines.NAME, lines.add(1), lines.sub(1), lines.Box.size, lines.Box.label


def check(held, stage):
    import lines

    cache, add, box = held
    assert lines.COUNT == 3
    assert lines.CACHE is cache and cache == ["x"]
    assert lines.add is add and add(10) == {"after": 30, "after2": 10}[stage]
    assert type(box) is lines.Box and box.made == 5
