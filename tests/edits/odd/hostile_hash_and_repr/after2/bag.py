class Thing:
    def weight(self):
        return f"5 {UNIT}"

    def __hash__(self):
        raise TypeError("no hash today")

    def __repr__(self):
        raise RuntimeError("not shown")

    def __iter__(self):
        raise RuntimeError("not iterated")

    def __sizeof__(self):
        raise RuntimeError("not measured")

    def __index__(self):
        raise RuntimeError("no number")


UNIT = "kg"
THINGS = [Thing()]
LAST = THINGS[-1]


def total():
    return [thing.weight() for thing in THINGS]
