"""A class that is abstract no more has nothing left of ABC."""

OUTCOME = {'after': 'replaced'}


def members(value):
    """The names in a class."""
    return sorted(set(vars(value)) - {"__annotations__", "__annotations_cache__"})


def hold():
    import alpha
    return {}


def observe():
    import alpha
    return {
        'members(alpha.C3)': members(alpha.C3),
    }
