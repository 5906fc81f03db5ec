"""A rename with all its callers leaves no old name behind, and renaming back works."""

OUTCOME = "applied|replaced"


def hold():
    import till

    return till.till


def observe():
    import cart
    import till

    names = [n for n in ("total", "grand_total") if hasattr(cart, n)]
    return names, [n for n in ("total", "grand_total") if hasattr(till, n)], till.till([1, 2])


def check(held, stage):
    import till

    assert held is till.till
    assert held([5]) == {"after": (5, "total 5"), "after2": (10, "total 10")}[stage]
