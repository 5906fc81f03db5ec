"""A function held in a slot, an instance attribute and a namespace object follows the edit."""

OUTCOME = "applied"


def hold():
    import widgets

    widgets.config.uses += 1
    return {"label": widgets.Label(3), "box": widgets.Box(), "config": widgets.config}


def observe():
    import widgets

    return widgets.Label(1).text(), widgets.Box().formatter(2), widgets.config.fmt(4)


def check(held, stage):
    import formats
    import widgets

    assert held["label"].text() == "3.0 EUR"
    assert held["box"].formatter is formats.money
    assert held["box"].formatter(1, sign="x") == "1.0 x"
    assert held["config"] is widgets.config and widgets.config.uses == 1
