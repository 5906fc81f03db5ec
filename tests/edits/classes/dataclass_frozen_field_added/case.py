"""A frozen dataclass used as a dictionary key gains a field; the key made before still works."""

OUTCOME = "applied"


def hold():
    import keys

    key = keys.Key("a")
    return key, keys.Key


def observe():
    import keys

    return repr(keys.Key("z")), keys.Key("z") == keys.Key("z"), len({keys.Key("z"), keys.Key("z")})


def check(held, stage):
    import keys

    key, cls = held
    assert cls is keys.Key is type(key)
    assert key == keys.Key("a") and hash(key) == hash(keys.Key("a"))
    if stage == "after":
        assert key.part == 0
        assert key != keys.Key("a", 1)
    else:
        assert key.label() == "a/0/"
