"""A closure already made that loses a variable still writes the variable that it kept."""

OUTCOME = "applied"


def hold():
    import meters

    tick = meters.make_meter("m", 1)
    tick()
    return {"tick": tick, "twin": meters.make_meter("km", 2)}


def observe():
    import meters

    tick = meters.make_meter("s", 3)
    return tick(), tick()


def check(held, stage):
    if stage == "after":
        assert [held["tick"](), held["tick"]()] == ["8m", "15m"]
        assert held["twin"]() == "7km"
    else:
        assert [held["tick"](), held["tick"]()] == ["85", "155"]
        assert held["twin"]() == "77"
