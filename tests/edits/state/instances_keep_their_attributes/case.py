"""Live instances, also in state, keep their attributes and take the new methods."""

OUTCOME = "applied"


def hold():
    import inventory

    inventory.add("tea", 2)
    inventory.add("jam", 1)
    return inventory.SHELF, inventory.SHELF["tea"], inventory.MAIN


def observe():
    import inventory

    return inventory.Item("x", 3).text(), inventory.Item("y", 1) < inventory.Item("z", 2)


def check(held, stage):
    import inventory

    shelf, tea, main = held
    assert inventory.SHELF is shelf and shelf["tea"] is tea and inventory.MAIN is main
    assert type(tea) is inventory.Item is type(main)
    assert vars(tea) == {"name": "tea", "count": 2}
    assert tea.text() == {"after": "tea: 2", "after2": "tea (2)"}[stage]
    assert main.text() == {"after": "main: 0", "after2": "main (0)"}[stage]
