"""A module seals its metaclass at its end and deletes the name: classes above follow edits, in a block."""

OUTCOME = "applied"


def hold():
    import nodes

    return nodes.Pair(), type(nodes.Pair)


def observe():
    import nodes

    try:
        type(nodes.Pair)("Other", (), {})
    except TypeError as error:
        sealed = str(error)
    return [
        nodes.Node().text(),
        nodes.Pair().text(),
        list(nodes.Pair.fields),
        nodes.Pair.abstract,
        nodes.Pair.size,
        hasattr(nodes, "NodeType"),
        [cls.__name__ for cls in nodes.Node.__subclasses__()],
        sealed,
    ]


def check(held, stage):
    import nodes

    pair, meta = held
    assert type(pair) is nodes.Pair
    assert type(nodes.Node) is type(nodes.Pair) is meta
    assert len(pair.fields) * (10 if stage == "after3" else 1) == nodes.Pair.size
