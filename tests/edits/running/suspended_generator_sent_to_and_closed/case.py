"""send, throw and close reach a suspended generator's own old code, with its locals as they were."""

OUTCOME = "applied"


def hold():
    import desk

    clerks = [desk.clerk("ann"), desk.clerk("bob")]
    for clerk in clerks:
        next(clerk)
    clerks[0].send("x")
    return clerks


def observe():
    import desk

    clerk = desk.clerk("eve")
    out = [next(clerk), clerk.send("y")]
    clerk.close()
    lines = desk.log[-2:]
    del desk.log[-2:]
    return out, lines


def check(held, stage):
    import desk

    ann, bob = held
    assert ann.send("y") == 2
    assert ann.throw(KeyError("k")) == "old 'k'"
    ann.close()
    bob.close()
    assert desk.log == ["ann serves x", "ann serves y", "ann goes home", "bob goes home"]
