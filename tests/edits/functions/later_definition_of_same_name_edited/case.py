"""Of two definitions of one name, each held function follows its own one."""

OUTCOME = "applied"


def hold():
    import twice

    return {"early": [twice.early], "late": [twice.helper]}


def observe():
    import twice
    import use

    return use.use(), twice.first()


def check(held, stage):
    assert held["late"][0]() == "very late"
    assert held["early"][0]() == {"after": "early", "after2": "very early"}[stage]
