"""A function bound by hand to an instance and wrapped in classmethod elsewhere follows the edit."""

OUTCOME = "applied"


def hold():
    import people

    ann = people.Person("ann")
    return {"ann": ann, "bound": ann.describe, "robot": people.Robot.describe}


def observe():
    import people

    return people.Person("bob").describe(), people.Robot.describe()


def check(held, stage):
    want = {"after": "ann is x", "after2": "ann is in 1 places"}[stage]
    assert held["bound"]("x") == want
    assert held["ann"].describe("x") == want
    assert held["robot"]("x") == want.replace("ann", "r2")
