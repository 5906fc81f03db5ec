"""A default that names another function is that very function, and follows its edit too."""

OUTCOME = "applied"


def hold():
    import text

    return text.show


def observe():
    import doc

    return doc.doc(["a", "b"])


def check(held, stage):
    import text

    assert held is text.show
    assert held.__defaults__[0] is text.fancy
