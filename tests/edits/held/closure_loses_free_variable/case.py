"""A closure already made that loses free variables follows, once and once more."""

OUTCOME = "applied"


def hold():
    import menu
    import prices

    return {"menu": menu.MENU, "own": prices.make_price(2, 20, 200)}


def observe():
    import prices

    return prices.make_price(3, 30, 300)(1)


def check(held, stage):
    import menu

    assert held["menu"] is menu.MENU
    assert held["own"](2) == {"after": 404, "after2": 401}[stage]
    assert menu.MENU["tea"](1) == menu.tea(1) == {"after": 101, "after2": 101}[stage]
