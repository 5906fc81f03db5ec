"""super() appears in a class method, a property and a static helper's sibling at once."""

OUTCOME = "applied"


def hold():
    import plugins

    return plugins.Zip(), plugins.Zip.create, plugins.Zip


def observe():
    import plugins

    return plugins.Zip.create(), plugins.Zip().suffix, plugins.Zip.known()


def check(held, stage):
    import plugins

    instance, create, cls = held
    assert cls is plugins.Zip
    assert create() == {"after": "Zip made, packed", "after2": "Zip"}[stage]
    assert instance.suffix == {"after": ".bin.zip", "after2": ".bin.z"}[stage]
