"""A decorator added to a definition under an if reaches the package's re-export and a table of views."""

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
