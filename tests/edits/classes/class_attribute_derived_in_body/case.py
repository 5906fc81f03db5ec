"""Class attributes computed from an edited one in the same body follow; counters beside them stay."""

OUTCOME = "applied"


def hold():
    import limits

    limits.Limits.hits += 7
    limits.Limits.seen.append("x")
    return limits.Limits.seen


def observe():
    import limits

    return limits.Limits.SOFT, limits.Limits.HARD, limits.Limits.LABELS


def check(held, stage):
    import limits

    assert limits.Limits.hits == 7
    assert limits.Limits.seen is held and held == ["x"]
