"""A renamed field of a NamedTuple is read by its new name from tuples made before."""

OUTCOME = "applied"


def hold():
    import rows

    return rows.Row("ann", 3), rows.Row


def observe():
    import rows

    return rows.Row._fields, repr(rows.Row("bob", 1)), hasattr(rows.Row, "age")


def check(held, stage):
    import rows

    ann, cls = held
    assert cls is rows.Row is type(ann)
    assert ann._asdict() == {
        "after": {"name": "ann", "years": 3},
        "after2": {"who": "ann", "age": 3},
    }[stage]
    match ann:
        case rows.Row(first, second):
            assert (first, second) == ("ann", 3)
