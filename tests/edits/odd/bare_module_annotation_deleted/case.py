"""Module annotations gained, changed and lost, and a function's signature override, follow."""

OUTCOME = "applied"


def hold():
    import schema

    schema.tags.append("kept")
    return schema.tags, schema.build


def observe():
    import app

    return app.run()


def check(held, stage):
    import schema

    assert schema.tags is held[0] and held[0] == ["kept"]
    assert schema.build is held[1]
