"""An import goes while a class in the handler of a new `try` still needs it: a plain NameError."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def observe():
    import groups

    return hasattr(groups, "Group") and groups.Group().size()
