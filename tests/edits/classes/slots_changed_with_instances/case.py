"""A slot added under a live instance that has no way to migrate is refused, whole."""

OUTCOME = {"after": "refused:layout", "after2": "applied"}


def hold():
    import node

    return {"node": node.Node("a"), "cls": node.Node}


def observe():
    import node

    return list(node.Node.__slots__), node.Node("b").show(), node.VERSION


def check(held, stage):
    import node

    assert held["cls"] is node.Node is type(held["node"])
    assert held["node"].show() == {"after": "a", "after2": "node a"}[stage]
    assert node.VERSION == {"after": 1, "after2": 3}[stage]
