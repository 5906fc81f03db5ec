"""A metaclass that another module has sealed makes no class anew: a refusal, no error of the program."""

OUTCOME = "refused:metaclass"


def hold():
    import app

    return app.sizes()


def observe():
    import app

    return app.sizes()
