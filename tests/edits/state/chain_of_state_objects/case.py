"""Objects that refer to each other across modules stay the same objects, all of them."""

OUTCOME = "applied"


def hold():
    import app
    import model

    app.ROOT.add("a").add("b")
    return app.ROOT, app.INDEX, model.Node.registry, app.ROOT.children[0].children[0]


def observe():
    import app
    import model

    return model.Node("x").path(), app.title(), model.SEPARATOR


def check(held, stage):
    import app
    import gc
    import model

    root, index, registry, leaf = held
    assert app.ROOT is root and app.INDEX is index and model.Node.registry is registry
    assert index["root"] is root and registry[0] is root and registry[-1] is leaf
    assert root.children[0].children[0] is leaf and leaf.parent.parent is root
    assert leaf.path() == {"after": "root/a/b", "after2": "ROOT/A/B"}[stage]
    assert len([o for o in gc.get_objects() if isinstance(o, type) and o.__module__ == "model"]) == 1
