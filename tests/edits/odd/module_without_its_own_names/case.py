"""A module that deleted its __file__ and __spec__ and has keys that are no names is still edited."""

OUTCOME = "applied"


def hold():
    import bare

    return bare.run, vars(bare)


def observe():
    import bare
    import user

    return bare.run(), user.TOTAL, sorted(map(str, (key for key in vars(bare) if key == 7)))


def check(held, stage):
    import bare

    run, namespace = held
    assert bare.run is run and vars(bare) is namespace
    assert namespace[7] == "seven"
    assert run() == {"after": 2, "after2": "two"}[stage]
