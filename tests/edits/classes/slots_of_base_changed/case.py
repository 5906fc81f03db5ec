"""Slots of a base change while a subclass in a file not edited has no instances: both follow."""

import gc

OUTCOME = "replaced"


def hold():
    import ast_nodes
    import exprs

    return {"base": ast_nodes.Node, "add": exprs.Add, "table": exprs.TABLE}


def observe():
    import ast_nodes
    import exprs

    gc.collect()
    add = exprs.TABLE["+"](1, 2)
    return (
        add.show(),
        list(ast_nodes.Node.__slots__),
        hasattr(add, "__dict__"),
        [cls.__name__ for cls in ast_nodes.Node.__subclasses__()],
        isinstance(add, ast_nodes.Node),
    )


def check(held, stage):
    import ast_nodes
    import exprs

    assert held["base"] is ast_nodes.Node is exprs.Node
    assert held["add"] is exprs.Add is held["table"]["+"]
    made = held["add"](3, 4)
    assert isinstance(made, ast_nodes.Node)
    assert made.where() == {"after": 0, "after2": "line 0"}[stage]
