"""The type, the metadata and the init flag of fields are edited without a change of layout."""

import dataclasses

OUTCOME = "applied"


def hold():
    import column

    return column.Column("a"), dataclasses.fields(column.Column)[0].name


def observe():
    import column

    return [
        (one.name, getattr(one.type, "__name__", one.type), dict(one.metadata), one.init, one.repr)
        for one in dataclasses.fields(column.Column)
    ]


def check(held, stage):
    import column

    old, _ = held
    assert type(old) is column.Column
    assert dataclasses.asdict(old) == {"name": "a", "width": 10}
    assert repr(old) == {
        "after": "Column(name='a')",
        "after2": "Column(name='a', width=10)",
    }[stage]
