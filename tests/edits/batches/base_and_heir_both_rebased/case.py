"""A base gains a base of its own in one file while its heir's mixins change in another."""

OUTCOME = "replaced|applied"


def hold():
    import leaf
    import root

    return {"leaf": leaf.Leaf(), "root": root.Root, "cls": leaf.Leaf}


def observe():
    import leaf

    return [cls.__name__ for cls in leaf.Leaf.__mro__], leaf.Leaf().names()


def check(held, stage):
    import leaf
    import root

    assert held["root"] is root.Root
    assert held["cls"] is leaf.Leaf is type(held["leaf"])
    assert isinstance(held["leaf"], root.Root)
    assert held["leaf"].names() == ["leaf", "mixin", "root", "ground"]
