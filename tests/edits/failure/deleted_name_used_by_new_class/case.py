"""A new class uses a decorator that the same save deletes: a NameError as in a fresh start."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def observe():
    import zoo

    return hasattr(zoo, "Dog")
