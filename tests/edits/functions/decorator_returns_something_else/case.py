"""A definition whose decorator calls it at once is a value, and the value follows."""

OUTCOME = "applied|replaced"


def hold():
    import data

    data.table["c"] = "mine"
    return data.table


def observe():
    import show

    return show.show()


def check(held, stage):
    import data

    assert held is data.table
    assert held["c"] == "mine"
