"""The order of two bases is turned round and the method resolution order of live objects with it."""

OUTCOME = "applied"


def hold():
    import mix

    return mix.Both()


def observe():
    import mix

    return [cls.__name__ for cls in mix.Lower.__mro__], mix.Both().name(), mix.Lower().name()


def check(held, stage):
    assert held.name() == {"after": "right", "after2": "left"}[stage]
