"""A decorated function's edited body runs in the live wrapper, whose count and list go on."""

OUTCOME = "applied"


def hold():
    import door

    door.enter("ann")
    return door.enter, door.enter.names


def observe():
    import house

    out = house.come_in("bob")
    return out.partition(":")[2]


def check(held, stage):
    import door
    import house

    enter, names = held
    assert enter is door.enter is house.ENTRY[0]
    assert enter.names is names and names[0] == "ann"
    # Each observation is one call, and so is each check.
    count = {"after": 4, "after2": 6}[stage]
    assert enter("eve") == f"{count}:" + {"after": "welcome eve", "after2": "hi eve"}[stage]
