"""A cache in an unchanged module is cleared when the helper that it calls elsewhere changed."""

OUTCOME = "applied"


def hold():
    import counts

    counts.hits["n"] = 5
    counts.report("a b c,d")
    return counts.count


def observe():
    import counts

    return counts.report("a b c,d"), counts.count("x,y,z")


def check(held, stage):
    import counts

    assert held is counts.count
    assert held("a b c,d") == {"after": 2, "after2": 7}[stage]
    assert counts.hits == {"n": 5}
