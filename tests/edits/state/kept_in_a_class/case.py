"""State that is kept in a class is reported with the name of its class."""

OUTCOME = {"after": "kept:kept-derived", "after2": "applied"}
REPORT = None


def check(held, stage):
    if stage == "after" and REPORT is not None:
        assert REPORT["kept"] == ["spec.Spec.pattern"], REPORT["kept"]


def hold():
    import spec

    return spec.Spec


def observe():
    import spec

    return sorted(vars(spec))[:0] + ["x" in spec.Spec.pattern.pattern]
