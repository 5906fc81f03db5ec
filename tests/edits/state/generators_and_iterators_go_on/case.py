"""Iterators that a module hands numbers out from go on where they are."""

OUTCOME = "applied"


def hold():
    import ids

    return [ids.new() for _ in range(3)], ids.numbers, ids.names


def observe():
    import ids

    return ids.PREFIX, ids.WIDTH


def check(held, stage):
    import ids

    first, numbers, names = held
    assert ids.numbers is numbers and ids.names is names
    assert first == ["id1a", "id2b", "id3c"]
    assert ids.new() == {"after": "no4d", "after2": "no005e"}[stage]
