"""A class whose name its only instance has taken is edited: the name keeps the instance."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def hold():
    import m

    return m.Config, m.KIND


def observe():
    import m

    return type(m.Config).__name__, m.Config.get(), m.KIND.__doc__, hasattr(m.KIND, "more")


def check(held, stage):
    import m

    assert held == (m.Config, m.KIND)
