"""Ten edits in a row are each applied on top of the last, and the state goes through all of them."""

OUTCOME = "applied"


def hold():
    import counter

    counter.step()
    return counter.step, counter.steps, counter.Meter()


def observe():
    import counter
    import display

    return counter.SIZE, display.TITLE, counter.Meter().read(), display.show(3), counter.BASE


def check(held, stage):
    import counter

    step, steps, meter = held
    assert counter.step is step and counter.steps is steps and type(meter) is counter.Meter
    generation = int(stage.removeprefix("after") or 1)
    assert counter.value == generation
    step()
    assert len(steps) == generation + 1
    assert meter.read() == counter.Meter().read()
