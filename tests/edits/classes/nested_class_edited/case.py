"""A class inside a class is edited, gains a sibling and loses it, under instances held outside."""

OUTCOME = "applied"


def hold():
    import tree

    return tree.Tree.Node(1), tree.Tree.Node, tree.Tree


def observe():
    import tree

    return (
        tree.Tree.Node(2).show(),
        tree.Tree.Node.__qualname__,
        getattr(tree.Tree, "Leaf", None) is not None,
        tree.Tree().root().show(),
    )


def check(held, stage):
    import tree

    node, node_class, tree_class = held
    assert tree.Tree is tree_class and tree.Tree.Node is node_class is type(node)
    assert node.show() == {"after": "node 1", "after2": "node 1 of Tree"}[stage]
    if stage == "after":
        assert issubclass(tree.Tree.Leaf, node_class)
        assert tree.Tree.Leaf(3).show() == "node 3"
