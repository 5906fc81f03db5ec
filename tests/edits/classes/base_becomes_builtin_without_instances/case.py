"""A class that nobody has made an instance of may change to a built-in base, held or not."""

OUTCOME = "replaced"


def hold():
    import app
    import bags

    return {"cls": bags.Bag, "make": app.make, "made": app.MADE}


def observe():
    import app

    bag = app.make(["x", "y"])
    return type(bag).__mro__[1].__name__, len(bag), app.KINDS["bag"].__name__


def check(held, stage):
    import app
    import bags

    assert held["cls"] is bags.Bag is app.Bag is app.KINDS["bag"]
    assert held["make"]([1, 2, 3])[-1] == 3
    assert held["made"] is app.MADE and app.MADE == []
    assert issubclass(bags.Bag, {"after": list, "after2": tuple}[stage])
