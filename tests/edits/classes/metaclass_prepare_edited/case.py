"""A metaclass whose __prepare__ offers names to class bodies changes what the bodies compute."""

OUTCOME = "applied"


def hold():
    import units

    return units.Length(), units.Length


def observe():
    import units

    return units.Length.step, units.Weight.step, units.Length().show()


def check(held, stage):
    import units

    length, cls = held
    assert cls is units.Length and type(length) is cls
    assert length.show() == {"after": "step 20", "after2": "step 200"}[stage]
