"""The default of a field is a constant of another module; that constant alone is edited."""

OUTCOME = "applied"


def hold():
    import server

    return server.Server("a"), server.Server


def observe():
    import inspect
    import server

    return server.Server("b").port, server.Server.port, str(inspect.signature(server.Server))


def check(held, stage):
    import server

    old, cls = held
    assert cls is server.Server is type(old)
    assert old.port == 80
