"""An attribute that a statement set on a function or class goes with it, if it is that value still."""

OUTCOME = "applied"
STAGES = ("after", "before")


def hold():
    import actions

    actions.load.label = "Changed"
    return actions.save, actions.load


def observe():
    import actions

    return [name for name in ("label", "order") if hasattr(actions.save, name)], [
        name for name in ("size", "color") if name in vars(actions.Button)
    ]


def check(held, stage):
    import actions

    assert held == (actions.save, actions.load)
    assert actions.load.label == "Changed" or stage == "before"
