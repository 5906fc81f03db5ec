"""Private names go by the innermost class: classes in a class are renamed, then the outer one."""

OUTCOME = "applied"


def hold():
    import trees

    tree = trees.Tree(1, 2)
    return tree, tree._Tree__nodes[0], trees.Tree


def observe():
    import trees

    cls = getattr(trees, "Tree", None) or trees.Bush
    tree = cls(5)
    return tree.values(), list(vars(tree)), sorted(n for n in vars(cls) if "_" in n[1:3] or "Hid" in n)


def check(held, stage):
    tree, node, cls = held
    sign = -1 if stage == "after3" else 1
    assert tree.values() == ([(1, sign), (2, sign)], 4 * sign)
    assert vars(node) == {"_Leaf__value": 1}
    name = "Tree" if stage == "after" else "Bush"
    assert list(vars(tree)) == [f"_{name}__nodes", f"_{name}__hidden"]
    assert type(tree._Tree__hidden if name == "Tree" else tree._Bush__hidden).__name__ == "__Hidden"
    assert cls.made() >= 2


