"""A nested function that had no free variable and gains one keeps its old code where it was made already."""

OUTCOME = {"after": "kept:closure-gained", "after2": "applied"}


def hold():
    import buttons
    import panel

    return panel.Panel(buttons.make_button("ok"), buttons.make_button("cancel"))


def observe():
    import buttons

    out = buttons.make_button("new")()
    buttons.HISTORY.pop()
    return out


def check(held, stage):
    import buttons

    want = {"after": "pressed", "after2": "pressed twice"}[stage]
    assert held.press_all() == [want, want]
    held.buttons.append(buttons.make_button("late"))
    assert held.press_all()[2] == {"after": "pressed late", "after2": "pressed twice"}[stage]
    del held.buttons[2:]
