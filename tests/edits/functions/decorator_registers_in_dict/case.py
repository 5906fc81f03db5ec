"""An edited body follows in the registry that its decorator filled, and registers nothing twice."""

OUTCOME = "applied"


def hold():
    import routes
    import server

    routes.ROUTES["/debug"] = lambda: "debug"
    return {"routes": routes.ROUTES, "home": server.views.home}


def observe():
    import routes
    import server

    return server.get("/"), server.get("/about"), routes.calls


def check(held, stage):
    import routes
    import server

    assert held["routes"] is routes.ROUTES
    assert held["routes"]["/"] is held["home"] is server.views.home
    assert server.get("/debug") == "debug"
    assert len(routes.ROUTES) == 3
