"""A body that is indented wrongly, with a tab among spaces, is the user's error and changes nothing."""

OUTCOME = {"after": "failed:syntax-error", "after2": "failed:syntax-error", "after3": "applied"}


def hold():
    import robot

    return robot.Robot(), robot.Robot.step


def observe():
    import robot

    return robot.Robot().step(), robot.Robot.name


def check(held, stage):
    import robot

    one, step = held
    assert robot.Robot.step is step and type(one) is robot.Robot
    assert one.step() == (2 if stage == "after3" else 1)
