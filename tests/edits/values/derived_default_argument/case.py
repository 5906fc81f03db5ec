"""Default arguments that read a changed constant follow, also in functions held elsewhere."""

OUTCOME = "applied|replaced"


def hold():
    import net

    net.fetch.calls = 3
    return net.fetch, [net.wait], {"later": net.later}, net.pause


def observe():
    import net

    return net.fetch("u"), net.wait(), net.later(), net.pause(), net.fetch.__defaults__, net.Net().get()


def check(held, stage):
    import net

    fetch, waits, table, pause = held
    assert fetch is net.fetch and waits[0] is net.wait and table["later"] is net.later
    assert fetch.calls == 3
    now = {"after": 9, "after2": 2}[stage]
    assert fetch("x") == f"x {now} {now * 10}"
    assert waits[0]() == (now,) and table["later"]() == now + 1
    assert pause is net.pause and pause() == now
