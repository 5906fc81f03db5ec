"""An application object is kept when its factory is edited; new calls use the new factory."""

OUTCOME = {"after": "kept:kept-derived", "after2": "applied"}


def hold():
    import main

    main.app["hits"] = 7
    return main.app, main.factory.create_app


def observe():
    import main

    made = main.factory.create_app("other")
    return sorted(made.items()), main.factory.DEFAULTS


def check(held, stage):
    import main

    app, create = held
    assert main.app is app and app["hits"] == 7
    assert main.factory.create_app is create
    assert "debug" not in app
    assert "main" in main.factory.created
