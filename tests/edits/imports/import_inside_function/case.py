"""Names imported inside functions come from the edited module at the next call."""

OUTCOME = "applied"


def hold():
    import service

    return service.handle, service.later


def observe():
    import service

    return service.handle("a"), service.later()


def check(held, stage):
    assert held[0]("x") == {"after": "[x]", "after2": "[x] (2)"}[stage]
    assert held[1]() == {"after": 9, "after2": 10}[stage]
