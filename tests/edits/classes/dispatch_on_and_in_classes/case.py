"""singledispatch keyed by an edited class, and a singledispatchmethod inside it, keep dispatching."""

OUTCOME = "applied"


def hold():
    import render

    return render.Leaf("oak"), render.show, render.Leaf("elm").take


def observe():
    import render

    leaf = render.Leaf("fir")
    return render.show(leaf), leaf.take(1), leaf.take("x"), render.show(3)


def check(held, stage):
    leaf, show, take = held
    assert show(leaf) == {"after": "leaf of oak", "after2": "LEAF oak"}[stage]
    assert take(2) == {"after": "2 leaves", "after2": "2 leaves"}[stage]
    assert take("red") == {"after": "red", "after2": "red elm"}[stage]
