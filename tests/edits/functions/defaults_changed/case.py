"""Changed defaults and keyword defaults follow with an unchanged body, for held functions too."""

OUTCOME = "applied"


def hold():
    import wait

    return wait.wait


def observe():
    import client

    return client.all_waits()


def check(held, stage):
    import wait

    assert held is wait.wait
    assert held()[0] == {"after": 2, "after2": 120}[stage]
    assert held()[2] == {"after": 0.5, "after2": None}[stage]
