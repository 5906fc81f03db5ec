"""Bound, class-bound, static and raw methods held in a dict follow, and the balance stays."""

OUTCOME = "applied"


def hold():
    import accounts
    import ui

    ui.press("pay", 10)
    other = accounts.Account(50)
    return {"pay": other.pay, "other": other, "main": ui.main}


def observe():
    import accounts
    import ui

    return ui.press("cost", 3), ui.press("check", 0), ui.press("raw", accounts.Account(9), 1)


def check(held, stage):
    import ui

    assert held["main"] is ui.main and ui.main.balance == 90
    start = held["other"].balance
    assert held["pay"](5) == start - {"after": 7, "after2": 5}[stage]
    assert held["pay"].__self__ is held["other"]
