"""A from-imported constant of any built-in type follows, mutable or not, hashable or not."""

OUTCOME = "applied"

NAMES = (
    "NOTHING", "FLAG", "COUNT", "RATIO", "WAVE", "NAME", "RAW", "PAIR", "SPAN", "UNIQUE",
    "FROZEN", "ITEMS", "TABLE", "ANY", "PIECE",
)


def _plain(value):
    return repr(value) if isinstance(value, (range, slice)) else value


def hold():
    import user

    user.notes.append("n")
    return user.notes


def observe():
    import source
    import user

    return {name: [_plain(getattr(m, name)) for m in (source, user)] for name in NAMES}


def check(notes, stage):
    import source
    import user

    assert user.notes is notes == ["n"]
    for name in NAMES:
        assert getattr(user, name) is getattr(source, name), name
