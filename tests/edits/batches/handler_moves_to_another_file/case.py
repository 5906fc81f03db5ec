"""A handler that moves to another file is registered once, and the other routes keep what they have counted."""

OUTCOME = "applied|replaced"


def hold():
    import hub
    import main

    hub.ROUTES[0].hits = 3
    return hub.ROUTES[0]


def observe():
    import hub
    import main

    paths = ("/users", "/stats", "/reports")
    return [sorted(r.path for r in hub.ROUTES), [hub.call(path) for path in paths]]


def check(held, stage):
    import hub

    assert hub.ROUTES[0] is held and held.hits == 3
