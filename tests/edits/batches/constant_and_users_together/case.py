"""A constant, what other files derive from it and the code around them change in one batch."""

OUTCOME = "applied"


def hold():
    import layout

    return layout.rows, layout.LOG


def observe():
    import layout
    import page

    return layout.WIDTH, page.TITLE, layout.rows(), page.DEFAULTS


def check(held, stage):
    import layout

    rows, log = held
    assert rows() == {"after": [6, 12, 18], "after2": [8, 16]}[stage]
    assert layout.LOG is log
