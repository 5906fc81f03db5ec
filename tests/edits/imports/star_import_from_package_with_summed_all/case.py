"""A package whose __all__ adds up those of its modules passes on a name that one of them gains."""

OUTCOME = "applied"


def observe():
    import kit
    import user

    return sorted(kit.__all__), user.MAXIMUM, user.cut("abcdef"), hasattr(user, "join")


def hold():
    import user

    user.done.append("x")
    return user.done


def check(done, stage):
    import kit.text
    import user

    assert user.done is done == ["x"]
    assert user.join is kit.join is kit.text.join
    assert user.join(["a", "b"]) == {"after": "ab", "after2": "a b"}[stage]
