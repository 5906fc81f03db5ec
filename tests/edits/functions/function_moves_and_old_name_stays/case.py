"""A function moves into a new file of its package and the old module re-exports it."""

OUTCOME = {"after": "replaced", "after2": "applied"}


def hold():
    import lib

    return {"slug": [lib.slug]}


def observe():
    import lib.core
    import site_map

    return site_map.link("A b"), lib.slug("C d"), lib.core.slug.__module__, lib.title("x")


def check(held, stage):
    import lib

    assert held["slug"][0]("X y") == {"after": "x_y", "after2": "x+y"}[stage]
    assert held["slug"][0] is lib.slug is lib.core.slug
