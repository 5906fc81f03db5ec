"""A star import that covered a class, a function and a value goes: the names hold their own again."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def hold():
    import gc

    import m

    gc.collect()  # what is covered is held by nobody
    return m


def observe():
    import m

    return m.K.x, m.f(), m.N, m.K.__module__, m.f.__module__
