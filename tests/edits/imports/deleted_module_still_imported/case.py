"""A deleted file that a loaded module still imports is reported; its return is an ordinary edit."""

OUTCOME = {"after": "kept:file-gone", "after2": "applied"}
DELETED = {"after": ["archive.py"]}


def hold():
    import archive
    import office

    archive.boxes.append("1999")
    return archive, archive.find, office.fetch


def observe():
    import office

    return office.hours(), office.OPEN


def check(held, stage):
    import sys

    archive, find, fetch = held
    assert sys.modules["archive"] is archive
    assert archive.boxes == ["1999"]
    assert fetch("x") == find("x") == {"after": "x in 1", "after2": "x among 1"}[stage]
