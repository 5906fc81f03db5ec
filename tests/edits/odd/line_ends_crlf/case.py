"""A file changes from LF to CRLF and back, with an edit each time; state and texts are unharmed."""

OUTCOME = "applied"


def hold():
    import page

    page.HITS["a"] = 1
    return page.render, page.HITS, page.TEXT


def observe():
    import page

    return page.render(), page.TEXT, page.render.__code__.co_firstlineno, page.Box().size()


def check(held, stage):
    import page

    render, hits, text = held
    assert page.render is render and page.HITS is hits and hits == {"a": 1}
    assert page.TEXT is text
