"""A definition gains an elif that is taken and then loses its if: it stays the held function."""

OUTCOME = "applied"


def hold():
    import paths

    return [paths.path]


def observe():
    import use

    return use.PATHS[0]("x"), use.path("y")


def check(held, stage):
    import paths

    assert held[0] is paths.path
    assert held[0]("z") == {"after": "b/z", "after2": "only/z"}[stage]
