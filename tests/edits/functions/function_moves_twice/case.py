"""A function that moves from file to file runs with the globals of the file it is in, for old holders too."""

OUTCOME = "replaced"


def hold():
    import one

    return {"list": [one.work], "own": one.work}


def observe():
    import use

    return use.use(1)


def check(held, stage):
    import use

    (module,) = use.find()
    assert module.__name__ == {"after": "two", "after2": "three"}[stage]
    assert held["list"][0] is module.work
    assert held["list"][0](2)[0] == "helper of " + module.__name__
    assert held["own"](3)[0] == "helper of " + module.__name__
