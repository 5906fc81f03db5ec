"""When the later definition of a name is deleted the earlier one is in force again."""

OUTCOME = "applied|replaced"


def observe():
    import ask
    import layers

    return ask.ask(), layers.other(), layers.answer.__code__.co_firstlineno


def check(held, stage):
    import ask
    import layers

    assert ask.answer is layers.answer
