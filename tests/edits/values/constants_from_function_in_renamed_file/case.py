"""A constant of a class follows a function whose file is renamed, after a mistake in between."""
OUTCOME = {"after": "failed:statement-raised", "after2": "replaced"}
DELETED = {"after": ["alpha.py"]}


def hold():
    import gamma


def observe():
    import gamma

    return gamma.m11.C7.label
