"""A function held in another module's list runs the new body, and the list stays the same."""

OUTCOME = "applied"


def hold():
    import pricing
    import shop

    shop.run([1])
    return {"steps": shop.STEPS, "own": [pricing.total], "calls": shop.CALLS}


def observe():
    import pricing
    import shop

    return pricing.total([1, 2]), [step([1, 2]) for step in shop.STEPS]


def check(held, stage):
    import pricing
    import shop

    want = {"after": 6, "after2": 3}[stage]
    assert held["steps"] is shop.STEPS
    assert held["steps"][0] is pricing.total
    assert held["own"][0] is pricing.total
    assert held["own"][0]([1, 2]) == want
    assert held["calls"] is shop.CALLS and shop.CALLS == [1]
