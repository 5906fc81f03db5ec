"""A decorator put on a method, then taken away, is met by live instances each time."""

OUTCOME = "applied"


def hold():
    import robot

    return robot.Robot(), robot.Robot


def observe():
    import robot

    return robot.Robot().move(3), hasattr(robot.Robot.move, "__wrapped__")


def check(held, stage):
    import robot

    instance, cls = held
    assert cls is robot.Robot and type(instance) is cls
    assert instance.move(1) == {"after": "<moved 1>", "after2": "moved 1"}[stage]
