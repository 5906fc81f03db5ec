"""A dict of a package that becomes a submodule of the same name replaces it for its importers."""

OUTCOME = "applied"


def hold():
    import server

    server.clients.append("c")
    return server.clients


def observe():
    import server

    return server.where(), type(server.conf).__name__


def check(clients, stage):
    import server
    import site_pkg.conf
    import sys

    assert server.clients is clients == ["c"]
    assert server.conf is sys.modules["site_pkg.conf"] is site_pkg.conf
