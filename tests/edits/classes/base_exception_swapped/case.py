"""An exception class changes its built-in base; handlers elsewhere catch instances made before."""

OUTCOME = "applied"


def hold():
    import errors

    return errors.Missing("old"), errors.Missing


def observe():
    import errors
    import lookup

    return lookup.find("a"), [base.__name__ for base in errors.Missing.__bases__]


def check(held, stage):
    import errors
    import lookup

    instance, cls = held
    assert cls is errors.Missing
    assert lookup.guard(instance) == {"after": "lookup: old", "after2": "value: old"}[stage]
