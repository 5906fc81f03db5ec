"""A class decorator that registers the class and then raises leaves registry and class as before."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import registry
    import things

    return things.Thing(), things.Thing, registry.KNOWN


def observe():
    import registry
    import things

    return sorted(registry.KNOWN), things.Thing().size(), getattr(things.Thing, "code", None)


def check(held, stage):
    import registry
    import things

    thing, cls, known = held
    assert things.Thing is cls is type(thing)
    assert registry.KNOWN is known
    if stage == "after":
        assert known == {} and "code" not in vars(cls)
