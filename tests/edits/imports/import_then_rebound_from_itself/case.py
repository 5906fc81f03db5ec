"""A constant that the importer works over under the same name is worked over again from the new."""

OUTCOME = "applied"


def observe():
    import local

    return local.TIMEOUT, local.PATHS, local.name, local.wait()


def hold():
    import local

    return local.wait


def check(wait, stage):
    assert wait() == {"after": 70.0, "after2": 40.0}[stage]
