"""A closure, a lambda and a bound method registered by a live instance all follow."""

OUTCOME = "applied"


def hold():
    import window

    main, other = window.Window("main"), window.Window("other")
    assert main.button.click() == ["main 1", 3, "close main"]
    return main, other


def observe():
    import window

    return window.Window("w").button.click()


def check(held, stage):
    main, other = held
    assert main.button.click() == ["101: main", -3, "really close main"]
    assert other.button.click() == ["100: other", -3, "really close other"]
