"""Edited functions of a file with future imports of long ago have the flags of a fresh start."""

OUTCOME = "applied"


def hold():
    import texts

    return texts.title, texts.Page.show


def observe():
    import texts

    functions = texts.title, texts.Page.show
    return [function.__code__.co_flags for function in functions], texts.Page().show("a b")


def check(held, stage):
    import texts

    assert held == (texts.title, texts.Page.show) and held[0]("a") == "A"
