"""A package imported through a symbolic link follows the file that the link leads to."""

OUTCOME = "applied"


def arrange(stage):
    import os

    if not os.path.islink("current"):
        os.symlink("releases/one", "current", target_is_directory=True)


def hold():
    import current.menu

    current.menu.orders.append("tea")
    return current.menu, current.menu.price


def observe():
    import current.menu
    import till

    return till.TAX, till.total("tea"), current.menu.price("tea")


def check(held, stage):
    import sys

    menu, price = held
    assert sys.modules["current.menu"] is menu and menu.price is price
    assert menu.orders == ["tea"]
    assert not [name for name in sys.modules if name.startswith("releases")]
