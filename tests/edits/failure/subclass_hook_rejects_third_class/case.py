"""`__init_subclass__` rejects the third class of an edit: the first two leave its registry too."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import plugin

    import app

    return app, plugin.Plugin.registry, plugin.Plugin.registry["csv"]()


def observe():
    import app

    return app.run()


def check(held, stage):
    import gc

    import plugin

    app, registry, csv = held
    assert plugin.Plugin.registry is registry
    assert type(csv) is registry["csv"]
    gc.collect()
    names = sorted(c.__name__ for c in plugin.Plugin.__subclasses__())
    assert names == (["Csv"] if stage == "after" else ["Csv", "Tsv", "Xml"]), names
    assert csv.dump("ab") == ("a,b" if stage == "after" else "a;b")
