"""A nested function and a lambda that live only in another module's dict follow twice."""

OUTCOME = "applied"


def hold():
    import host

    return host.ORDER


def observe():
    import host
    import plugins

    made = plugins.make()
    return made["first"](1), made["second"](1), [f(2) for f in host.ORDER]


def check(held, stage):
    import host

    factor = {"after": 10, "after2": 100}[stage]
    assert held is host.ORDER
    assert [f(3) for f in held] == [6 * factor, 3 * factor]
    assert host.ACTIVE["first"] is held[1]
