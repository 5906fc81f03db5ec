"""A name that a test or a tool has patched in the importer keeps the patch; others follow."""

OUTCOME = "applied"


def hold():
    import client
    import other

    client.TIMEOUT = 0.1
    client.fetch = lambda url: "fake"
    return client.fetch, other.TIMEOUT


def observe():
    import limits
    import other

    return other.TIMEOUT, limits.TIMEOUT, limits.fetch("u"), other.run("u")


def check(held, stage):
    import client

    assert client.TIMEOUT == 0.1
    assert client.fetch is held[0]
    assert client.run("u") == "fake after 0.1"
