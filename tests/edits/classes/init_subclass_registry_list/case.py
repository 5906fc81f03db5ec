"""Classes in a list filled by __init_subclass__ stand there once after edits of their bodies."""

OUTCOME = "applied"


def hold():
    import codecs_app

    return codecs_app.Codec.known, codecs_app.Json


def observe():
    import codecs_app

    return [cls.__name__ for cls in codecs_app.Codec.known], codecs_app.pick("json").dump(1)


def check(held, stage):
    import codecs_app

    known, json = held
    assert codecs_app.Codec.known is known
    assert json is codecs_app.Json
    assert known.count(json) == 1
