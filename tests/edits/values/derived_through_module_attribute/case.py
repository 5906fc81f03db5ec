"""X = m.A * 2 is computed anew when A changes, and the counter beside it counts on."""

OUTCOME = "applied"


def hold():
    import meter

    meter.read()
    meter.read()
    return meter.readings, meter.read


def observe():
    import meter

    return meter.LIMIT, meter.over(150), meter.scale.FACTOR


def check(held, stage):
    import meter

    readings, read = held
    assert meter.readings is readings and meter.read is read
    assert meter.total == 2 and len(readings) == 2
    assert readings == [100, 100]
