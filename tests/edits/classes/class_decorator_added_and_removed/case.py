"""A decorator that adds methods is put on a class and taken off; live instances have them meanwhile."""

OUTCOME = "applied"


def hold():
    import node

    return node.Node(1), node.Node, node.LEAVES


def observe():
    import node

    return hasattr(node.Node, "to_json"), repr(node.Node(5)), node.Node(5) == node.Node(5)


def check(held, stage):
    import node

    one, cls, leaves = held
    assert cls is node.Node is type(one)
    assert leaves is node.LEAVES and type(leaves[0]) is cls
    assert repr(one) == {"after": "Node{'value': 1}", "after2": "Node(1)"}[stage]
    if stage == "after":
        assert leaves[0].to_json() == {"value": 0}
