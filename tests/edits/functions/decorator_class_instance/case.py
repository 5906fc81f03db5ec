"""A function inside a decorator's instance follows and the instance keeps its count."""

OUTCOME = "applied"


def hold():
    import work

    work.work(1)
    return work.work


def observe():
    import main_loop

    out = main_loop.TASKS[0](1)
    return out


def check(held, stage):
    import main_loop
    import work

    assert held is work.work is main_loop.work
    assert held(2) == {"after": 7, "after2": [7]}[stage]
    assert held.calls == {"after": 4, "after2": 204}[stage]
