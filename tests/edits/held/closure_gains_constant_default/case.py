"""A closure already made whose code gains a parameter can still be called as before."""

OUTCOME = "applied"


def hold():
    import scaling

    return {"x": scaling.make_scaler(2), "y": scaling.make_scaler(3)}


def observe():
    import scaling

    return scaling.make_scaler(5)(1)


def check(held, stage):
    offset = {"after": 100, "after2": 1000}[stage]
    assert held["x"](1) == 2 + offset
    assert held["y"](1) == 3 + offset
    assert held["y"](1, offset=0) == 3
