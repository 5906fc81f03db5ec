"""A renamed function that leaves its old name as an alias follows in importers of the old name."""

OUTCOME = "applied|replaced"


def observe():
    import client
    import names

    same = getattr(names, "load", None) is client.fetch
    return client.run("k"), same, names.fetch.__name__


def check(held, stage):
    import client
    import names

    assert client.fetch is names.fetch is names.load
