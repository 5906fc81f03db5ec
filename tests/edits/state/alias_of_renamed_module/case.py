"""State made from a renamed module's unchanged values stays; what is made from a changed one follows."""

OUTCOME = {"after": "applied|replaced", "after2": "applied"}
DELETED = {"after": ["config.py"]}


def hold():
    import shop

    shop.waiting[0].append("tea")
    return {name: getattr(shop, name) for name in ("waiting", "limits", "row")}


def observe():
    import shop

    return shop.limits, shop.row, shop.steps, shop.size(), shop.settings.__name__


def check(held, stage):
    import shop

    assert shop.waiting is held["waiting"] and shop.waiting == [["tea"], 3]
    assert shop.row is held["row"]
    assert shop.limits is not held["limits"]
