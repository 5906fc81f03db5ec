"""An unknown encoding in a cookie is reported like a syntax error; nothing of the batch is applied."""

OUTCOME = {"after": "failed:syntax-error", "after2": "applied"}


def hold():
    import labels
    import names

    return labels.label, names.NAMES


def observe():
    import labels
    import names

    return labels.label(), names.NAMES


def check(held, stage):
    import labels
    import names

    label, kept = held
    assert labels.label is label
    if stage == "after":
        assert names.NAMES is kept
    assert label() == {"after": "a", "after2": "ä (2)"}[stage]
