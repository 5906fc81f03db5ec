"""A decorator with arguments, edited in its own file, changes every function and method it decorated."""

OUTCOME = "applied"


def hold():
    import a
    import b

    client = b.Client()
    return {"one": a.one, "client": client, "two": client.two}


def observe():
    import a
    import b

    return a.one(1), b.Client().two(2)


def check(held, stage):
    import a

    assert held["one"] is a.one
    assert held["one"](5) == {"after": {"times": 2, "value": 5}, "after2": 5}[stage]
    assert held["two"](5) == {"after": {"times": 3, "value": -5}, "after2": -5}[stage]
