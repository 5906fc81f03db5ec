"""A file with a NamedTuple gains and loses the future import: what typing annotates follows."""

OUTCOME = "applied"


def hold():
    import tags

    return tags.Tag("a", 3), tags.Tag


def observe():
    import tags

    return [
        str(tags.Tag.__annotations__),
        str(tags.Tag.__new__.__annotations__),
        str(tags.Tag.text.__annotations__),
        tags.Tag("b").text(),
    ]


def check(held, stage):
    import tags

    assert held[1] is tags.Tag
    assert held[0].text() == "a-3"
