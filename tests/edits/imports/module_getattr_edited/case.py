"""A name that a module's __getattr__ serves is fetched anew for its importers when that changes."""

OUTCOME = "applied"


def hold():
    import client

    client.log.append(1)
    return client.log


def observe():
    import client
    import compat

    return client.OLD_LIMIT, client.show(), compat.OLD_LIMIT, compat.NEW_LIMIT


def check(log, stage):
    import client
    import compat

    assert client.log is log == [1]
    assert "OLD_LIMIT" not in vars(compat)
