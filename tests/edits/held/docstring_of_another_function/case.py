"""A wrapper that took its docstring from another function than the one it is put on has the new one."""

OUTCOME = "applied|replaced"


def observe():
    import filters

    return [filters.total.__doc__, filters.FILTERS["sum"].__doc__, filters.sync_total.__doc__]
