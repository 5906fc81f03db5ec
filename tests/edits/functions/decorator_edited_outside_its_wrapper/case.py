"""An edited decorator that only sets attributes is applied again to what it decorated elsewhere."""

OUTCOME = "applied|kept:kept-derived"


def hold():
    import work

    return work.go, work.stop


def check(held, stage):
    import work

    go, stop = held
    assert go is work.go and stop is work.stop
    assert go() == "go" and stop.label == "stop"
    assert go.mark in ("new", "old")

    @work.mark
    def later():
        pass

    assert later.mark == "new" and later.extra is True
