"""A property object and its getter held in another module follow an edit of getter and setter."""

OUTCOME = "applied"


def hold():
    import panel
    import rooms

    return {"room": rooms.Room(-5), "gauge": panel.GAUGE, "set": rooms.Room.heat.fset}


def observe():
    import panel
    import rooms

    room = rooms.Room(-1)
    first = panel.read(room)
    room.heat = 7
    return first, panel.read(room), rooms.Room.heat.__doc__


def check(held, stage):
    assert held["room"]._degrees == -5
    assert held["gauge"].fget(held["room"]) == 0
    held["set"](held["room"], 3)
    assert held["room"]._degrees == {"after": 3, "after2": 6}[stage]
    held["room"]._degrees = -5
