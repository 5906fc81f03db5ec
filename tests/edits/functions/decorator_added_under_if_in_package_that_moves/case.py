"""A decorator is added under an if while the lines move: every reference has the new function."""

OUTCOME = {"after": "replaced", "after2": "applied"}


def hold():
    import web

    return [web.index]


def observe():
    import main_app
    import web

    return main_app.URLS["/"]("ann"), main_app.URLS["/"](None), web.index(""), web.index.__name__


def check(held, stage):
    import main_app
    import web

    assert held[0] is web.index is web.views.index is main_app.URLS["/"]
    assert held[0](0) == "please log in"
    assert held[0]("bo") == {"after": "hello bo", "after2": "welcome bo"}[stage]
