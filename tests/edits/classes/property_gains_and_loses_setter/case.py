"""A property gains a setter and a deleter and loses them again, for an instance made before."""

OUTCOME = "applied"


def hold():
    import sensor

    return sensor.Sensor(20)


def observe():
    import sensor

    prop = sensor.Sensor.__dict__["celsius"]
    return prop.fget(sensor.Sensor(5)), prop.fset is None, prop.fdel is None


def check(held, stage):
    if stage == "after":
        held.celsius = 25
        assert held.celsius == 25
        del held.celsius
        assert held.celsius == 0
    else:
        try:
            held.celsius = 30
        except AttributeError:
            pass
        else:
            raise AssertionError("the setter is still there")
        assert held.celsius == 0
