"""A function moves from one file to another and every importer's line moves with it, in one batch."""

OUTCOME = "replaced"


def hold():
    import menu

    return {"menu": menu.ITEMS, "run": menu.run}


def observe():
    import menu
    import tools

    return menu.run("abc"), hasattr(tools, "clean"), menu.clean.__module__


def check(held, stage):
    import menu

    assert menu.ITEMS["clean"](" x ") == "x."
    assert held["menu"]["clean"](" x ") == "x."
    assert held["run"]("y") == "y."
