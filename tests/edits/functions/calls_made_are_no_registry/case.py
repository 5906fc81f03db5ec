"""What a wrapper notes when it is called, and what the program collected by hand, stays when a definition is deleted."""

OUTCOME = "applied|replaced"


def hold():
    import work

    work.add(1, 2)
    work.show(3)
    work.FAVOURITES.append(work.show)
    return work.show


def observe():
    import tracing
    import work

    called = list(tracing.CALLED)
    found = [work.add(1, 2), work.double(2), [f.__name__ for f in tracing.ALL]]
    tracing.CALLED[:] = called
    return found


def check(held, stage):
    import tracing
    import work

    assert [f.__name__ for f in tracing.CALLED] == ["add", "show"]
    assert work.FAVOURITES == [held] and held(4) == "4"
