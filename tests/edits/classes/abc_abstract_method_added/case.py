"""An abstract method added to an ABC stops heirs in another file until they get it too."""

OUTCOME = "applied"


def hold():
    import base
    import heirs

    return base.Store, heirs.Memory()


def observe():
    import base
    import heirs

    def attempt(cls):
        try:
            return cls().load()
        except TypeError as error:
            return str(error)

    return (
        sorted(base.Store.__abstractmethods__),
        sorted(heirs.Memory.__abstractmethods__),
        attempt(heirs.Memory),
        attempt(base.Store),
    )


def check(held, stage):
    import base
    import heirs

    store, memory = held
    assert store is base.Store
    assert isinstance(memory, store) and type(memory) is heirs.Memory
    assert memory.load() == {"after": "memory", "after2": "memory saved", "after3": "memory"}[stage]
