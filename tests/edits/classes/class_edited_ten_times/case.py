"""A class with instances and an heir goes back and forth through many edits and stays itself."""

OUTCOME = "applied"
STAGES = ("after", "before", "after", "after2", "after", "before", "after2", "after3", "before")


def hold():
    import meter

    return [meter.Meter(5), meter.Meter, meter.Smart(6), meter.Meter.readings]


def observe():
    import meter

    return meter.Smart(1).read(), sorted(n for n in vars(meter.Meter) if not n.startswith("__"))


def check(held, stage):
    import meter

    one, cls, smart, readings = held
    assert cls is meter.Meter is type(one) and type(smart) is meter.Smart
    assert meter.Meter.readings is readings
    assert one.read() == {"before": 5, "after": "5 kWh", "after2": 50, "after3": "50!"}[stage]
    readings.append(one.value)
    assert len(readings) <= 9 and set(readings) == {5}
