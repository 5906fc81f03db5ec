"""A null byte in a saved file is an error of that file; the old code runs on until it is gone."""

OUTCOME = {"after": "failed:syntax-error", "after2": "applied"}


def hold():
    import data

    return data.load


def observe():
    import data

    return data.load(), data.VERSION


def check(held, stage):
    import data

    assert data.load is held
    assert held() == {"after": "one", "after2": "two"}[stage]
