"""A bound class method held as a plain callable runs the new body, for a subclass too."""

OUTCOME = "applied"


def hold():
    import loader

    return {"parse": loader.parse, "child": loader.Special.parse, "table": loader.PARSERS}


def observe():
    import loader

    return loader.parse("1,2").values, loader.PARSERS["csv"]("5,6").values


def check(held, stage):
    import rows

    made = held["child"]("7;8" if stage == "after2" else "7,8")
    assert type(made).__name__ == "Special"
    assert isinstance(made, rows.Row)
    assert made.values == [7, 8]
    assert type(held["parse"]("1")) is rows.Row
    assert held["table"]["csv"]("3").values == [3]
