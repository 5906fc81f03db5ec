"""A slot is added to a class that has no live instance; the class held elsewhere is exchanged."""

OUTCOME = "replaced"


def hold():
    import grid
    import token_app

    token_app.Token("gone")
    return {"cls": token_app.Token, "classes": grid.CLASSES, "make": grid.make}


def observe():
    import grid
    import token_app

    return list(token_app.Token.__slots__), grid.make("a").show(), grid.CLASSES["token"].__name__


def check(held, stage):
    import grid
    import token_app

    assert held["cls"] is token_app.Token is grid.Token
    assert held["classes"]["token"] is token_app.Token
    made = held["make"]("b")
    assert made.show() == {"after": "b at 0", "after2": "b"}[stage]
    assert hasattr(made, "line") == (stage == "after")
