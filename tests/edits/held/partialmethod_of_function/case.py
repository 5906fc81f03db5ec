"""A partialmethod made from another module's function moves live instances by the new code."""

OUTCOME = "applied"


def hold():
    import robots

    robot = robots.Robot()
    robot.right()
    return {"robot": robot, "bound": robot.right, "move": robot.move}


def observe():
    import robots

    return robots.Robot().right(), robots.Robot().move(0, 1)


def check(held, stage):
    assert held["robot"].at == (1, 0)
    assert held["bound"]() == (3, 0)
    assert held["move"](0, 1, speed=5) == (3, 5)
