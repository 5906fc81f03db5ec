"""A plain class becomes slotted: refused under a live instance, which keeps its dictionary."""

OUTCOME = {"after": "refused:layout", "after2": "applied"}


def hold():
    import leaf

    one = leaf.Leaf("oak")
    one.note = "brown"
    return {"leaf": one, "dict": one.__dict__}


def observe():
    import leaf

    return hasattr(leaf.Leaf("elm"), "__dict__"), leaf.Leaf("elm").show()


def check(held, stage):
    import leaf

    one = held["leaf"]
    assert type(one) is leaf.Leaf
    assert vars(one) is held["dict"] == {"tree": "oak", "note": "brown"}
    assert one.show() == {"after": "oak", "after2": "leaf of oak"}[stage]
