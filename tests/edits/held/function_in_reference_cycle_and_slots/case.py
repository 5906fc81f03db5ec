"""A function held by slots of instances in a reference cycle follows, and no instance is lost."""

OUTCOME = "applied"


def hold():
    import nodes

    root = nodes.Node("root")
    return [root, nodes.Node("leaf", root)]


def observe():
    import nodes

    node = nodes.Node("n")
    return node.visit(node)


def check(held, stage):
    root, leaf = held
    assert leaf.visit(leaf) == "LEAF"
    assert leaf.visit(leaf, upper=False) == "root"
    assert root.parent is root and leaf.parent is root
