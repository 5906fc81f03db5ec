"""A small server: its routing decorator, all handlers and the dispatcher change signature at once; routes go and come."""

OUTCOME = {"after": "applied|replaced", "after2": "applied"}


def hold():
    import app
    from app import routes

    routes.dispatch("POST", "/item", "a", 1)
    return app.STORE, app.index


def observe():
    import app
    from app import routes

    app.STORE.rows.clear()
    found = [routes.dispatch("GET", "/"), sorted(routes.ROUTES), sorted(app.ROUTES)]
    for method in ("POST", "PUT"):
        found.append(routes.dispatch(method, "/item", "k", 5)[:2])
    found.append(routes.dispatch("GET", "/new"))
    found.append(hasattr(app, "newest"))
    found.append(repr(app.STORE.get("missing")))
    return repr(found)


def check(held, stage):
    import app

    assert held[0] is app.STORE
