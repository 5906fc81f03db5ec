"""A broken file is saved broken again, then with one of two errors mended, then whole."""

OUTCOME = {
    "after": "failed:syntax-error",
    "after2": "failed:syntax-error",
    "after3": "failed:syntax-error",
    "after4": "applied",
}


def hold():
    import menu
    import prices

    return menu.show, menu.ITEMS


def observe():
    import menu

    return menu.show(), menu.ITEMS


def check(held, stage):
    import menu
    import prices

    show, items = held
    assert show is menu.show
    if stage != "after4":
        assert menu.ITEMS is items == ["tea"]
        assert prices.COST == 2
    else:
        assert prices.COST == 5
