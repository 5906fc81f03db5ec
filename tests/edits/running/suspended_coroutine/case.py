"""A suspended coroutine finishes its old body, and what it has still to await is the new code."""

OUTCOME = "applied"


def finish(coroutine, value):
    try:
        coroutine.send(value)
    except StopIteration as end:
        return end.value
    return "not finished"


def hold():
    import protocol

    talk = protocol.talk("ann")
    assert talk.send(None) == "paused"
    deep = protocol.talk("bob")
    deep.send(None), deep.send("in reply")
    return talk, deep


def observe():
    import protocol

    talk = protocol.talk("eve")
    talk.send(None)
    out = finish(talk, 1)
    talk.close()
    return out


def check(held, stage):
    talk, deep = held
    assert finish(talk, 5) == ["old", 5, ("new reply", "ann")]
    assert finish(deep, 6) == ["old", "in reply", ("old reply", "bob", 6)]
