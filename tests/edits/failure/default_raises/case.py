"""A default value that cannot be computed leaves all defaults of function and method as before."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import window

    return window.open_window, window.Window().resize


def observe():
    import window

    return window.open_window(), window.Window().resize(), window.Window.resize.__kwdefaults__


def check(held, stage):
    open_window, resize = held
    assert open_window() == {"after": (80, "w"), "after2": (100, "W")}[stage]
    assert resize() == {"after": 1, "after2": 3}[stage]
