"""A base gains its first __init_subclass__ and loses it; what it set on subclasses comes and goes."""

OUTCOME = "applied"


def hold():
    import rules

    return rules.Length(), rules.Length


def observe():
    import rules

    return getattr(rules.Length, "code", None), getattr(rules.Range, "code", None)


def check(held, stage):
    import rules

    length, cls = held
    assert cls is rules.Length and type(length) is cls
    assert getattr(length, "code", None) == {"after": "LEN", "after2": None}[stage]
