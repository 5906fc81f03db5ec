"""A decorator's argument that reads a changed constant follows, for held functions too."""

OUTCOME = "applied|replaced"


def hold():
    import client

    client.fetch("a")
    return client.fetch, client.seen


def observe():
    import client

    return client.fetch("u"), client.fetch.__name__, client.times("x"), client.fetch.__doc__


def check(held, stage):
    import client

    fetch, seen = held
    assert client.seen is seen and seen[0] == "a"
    assert fetch("u") == {"after": ["u", "u", "u"], "after2": ["u"]}[stage]
