"""A mixin put before the existing base is met by live instances and by a subclass elsewhere."""

OUTCOME = "applied"


def hold():
    import special
    import widgets

    return widgets.Button(), special.IconButton(), widgets.Button


def observe():
    import special
    import widgets

    return (
        widgets.Button().draw(),
        special.IconButton().draw(),
        [cls.__name__ for cls in special.IconButton.__mro__],
    )


def check(held, stage):
    import special
    import widgets

    button, icon, cls = held
    assert cls is widgets.Button
    assert type(icon) is special.IconButton
    expected = {"after": "hover(widget)", "after2": "hover(glow(widget))"}[stage]
    assert button.draw() == expected
    assert icon.draw() == "icon " + expected
    assert button.hovered() is True
