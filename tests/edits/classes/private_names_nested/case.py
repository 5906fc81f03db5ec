"""Private names of a nested class and of a class with leading underscores keep their mangling."""

OUTCOME = "applied"


def hold():
    import vault

    return vault.open_vault()


def observe():
    import vault

    return vault.open_vault().reveal(), vault._Safe().code()


def check(held, stage):
    assert held.reveal() == {"after": "key=7", "after2": "key=7 twice"}[stage]
    assert vars(held) == {"_Door__key": 7}
