"""A generator function in a package becomes plain; a generator made before goes on to its end."""

OUTCOME = "applied"


def hold():
    import feed

    running = feed.lines("a \n b\nc")
    return {"first": next(running), "running": running, "lines": feed.lines}


def observe():
    import reader

    return reader.read("x \n y"), type(reader.feed.lines("z")).__name__


def check(held, stage):
    assert held["first"] == "a "
    assert list(held["running"]) == [" b", "c"]
    assert held["lines"](" q ") == ["q"]
