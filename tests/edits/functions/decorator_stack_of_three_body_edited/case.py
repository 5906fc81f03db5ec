"""A body under a wrapper, a bare closure and an instance is reached, and nothing decorates twice."""

OUTCOME = "applied"


def hold():
    import deco
    import work

    return work.work, deco.events


def observe():
    import deco
    import use

    return use.DO["do"]("ab"), deco.events


def check(held, stage):
    import work

    assert held[0] is work.work
    assert held[0]("xy") == {"after": "omixyxy", "after2": "omiyx"}[stage]
    assert len(held[1]) == 3
