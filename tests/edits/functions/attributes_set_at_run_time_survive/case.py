"""Attributes that the program set on a function survive, those that the file sets follow the file."""

OUTCOME = "applied"


def hold():
    import actions
    import admin

    admin.register(actions.save, color="red")
    admin.register(actions.save, color="blue")
    actions.save.order = 99
    return actions.save


def observe():
    import actions

    return actions.save("x"), actions.save.label, getattr(actions.save, "shortcut", None)


def check(held, stage):
    import actions

    assert held is actions.save
    assert held.options == {"color": "blue"} and held.calls == 2
    if stage == "after":
        assert held.order == 99
