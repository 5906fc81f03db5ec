"""A nested function that had no free variable and gains one keeps its old code where it was made already."""

OUTCOME = {"after": "kept:closure-gained", "after2": "applied"}


def hold():
    import buttons

    return buttons.make_button("cancel")


def observe():
    import buttons

    out = buttons.make_button("new")()
    buttons.HISTORY.pop()
    return out


def check(held, stage):
    import panel

    if stage == "after":
        assert held() == "pressed" == panel.ok()
    else:
        assert held(1) == "pressed " == panel.ok(times=1)
