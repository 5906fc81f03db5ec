"""A thread that is inside its loop calls the new helper from its next turn on."""

OUTCOME = "applied"


def hold():
    import loop

    thread = loop.start()
    assert loop.ask(1) == ("old", 1)
    return thread


def observe():
    import loop
    import steps

    return loop.serve.__defaults__[0] is steps.step, steps.step(3)


def check(held, stage):
    import loop

    assert held.is_alive()
    assert loop.ask(2) == {"after": ("new", 2, "s"), "after2": ("newest", 2)}[stage]
    if stage == "after2":
        loop.inbox.put(None)
        held.join(20)
        assert not held.is_alive()
