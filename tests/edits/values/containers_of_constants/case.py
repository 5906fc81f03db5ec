"""Containers that nobody mutates are built anew when one of their constants changes."""

OUTCOME = "applied"


def hold():
    import menu

    menu.ordered.append("tea")
    return menu.ordered


def observe():
    import card
    import menu

    return menu.ALL, menu.BY_NAME, menu.DEEP, menu.SET, card.FIRST, card.TABLE, menu.price("tea")


def check(ordered, stage):
    import card
    import menu

    assert menu.ordered is ordered == ["tea"]
    assert card.BY_NAME is menu.BY_NAME
