"""A name passes through three files; source, alias and consumer are renamed in one batch."""

OUTCOME = "applied"


def hold():
    import consumer

    return consumer.use


def observe():
    import consumer
    import package

    return consumer.use(3), sorted(n for n in vars(package) if n.endswith("value"))


def check(held, stage):
    assert held(2) == {"after": 20, "after2": 21}[stage]
