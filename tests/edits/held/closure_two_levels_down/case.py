"""Functions two levels inside a factory follow, those made already and those a held maker makes."""

OUTCOME = "applied"


def hold():
    import nest
    import use

    return {"inner": use.middle("b"), "middle": use.middle, "own": nest.outer("x")("y")}


def observe():
    import nest
    import use

    return nest.outer("p")("q")("r"), use.middle("s")("t")


def check(held, stage):
    import use

    assert held["middle"] is use.middle
    assert held["inner"]("c") == "c-b-a"
    assert held["own"]("z") == "z-y-x"
    assert held["middle"]("m")("n") == {"after": "n-m-a", "after2": "n-M-a"}[stage]
