"""A class of a package gains a base from a sibling module that the same edit begins to import."""

OUTCOME = "replaced|applied"


def hold():
    import zoo

    leo = zoo.Lion("leo")
    zoo.register(leo)
    return {"leo": leo, "bound": leo.greet, "weak": zoo.KEEPERS}


def observe():
    import zoo

    return zoo.Lion("nala").greet(), [base.__name__ for base in zoo.Lion.__bases__]


def check(held, stage):
    import zoo
    from zoo.lion import Lion

    leo = held["leo"]
    assert zoo.Lion is Lion and type(leo) is Lion
    assert leo.greet() == "leo roars"
    assert held["bound"]() == "leo roars"
    assert held["weak"][leo] == "keeper of leo"
    assert zoo.VISITED == ["leo"]
