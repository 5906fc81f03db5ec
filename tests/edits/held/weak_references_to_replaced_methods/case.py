"""Weak bound methods stay connected through two edits and call what the class has now."""

OUTCOME = "applied"


def hold():
    import signals
    import view

    views = [view.View(), view.View()]
    for made in views:
        signals.redraw.connect(made.draw)
    signals.redraw.connect(views[0].size)
    return views


def observe():
    import view

    return view.View().draw(), view.View().size()


def check(held, stage):
    import gc

    import signals

    gc.collect()
    want = {"after": ["draw fast"] * 2 + [10], "after2": ["area 9"] * 2 + [20]}[stage]
    assert signals.redraw.emit() == want
    assert len(held) == 2
