"""A class that becomes a function is the function for all holders; its instances keep living."""

OUTCOME = "replaced"


def hold():
    import ids

    return {"list": [ids.NewId], "instance": ids.NewId(9)}


def observe():
    import ids
    import rows

    made = [ids.first(), rows.cast(2), rows.make_id(3)]
    return [m if isinstance(m, str) else m.number for m in made]


def check(held, stage):
    import ids

    assert held["list"][0] is ids.NewId
    assert held["list"][0](4) == "id-4"
    assert held["instance"].number == 9
