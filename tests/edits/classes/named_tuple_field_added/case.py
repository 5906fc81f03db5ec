"""A NamedTuple without live tuples gains a field in the middle; its importers make the new ones."""

OUTCOME = "applied"


def hold():
    import log
    import record

    return {"make": log.make, "cls": record.Record}


def observe():
    import log
    import record

    return record.Record._fields, repr(log.make("x")), len(log.make("y"))


def check(held, stage):
    import record

    assert held["cls"] is record.Record
    made = held["make"]("z")
    assert made.level == {"after": 1, "after2": "info"}[stage]
    assert made.text == "z"
