"""A registry with functions for keys: a level changes, a mark is taken off, a function is deleted; counts stay."""

OUTCOME = "applied"


def hold():
    import access
    import actions

    access.COUNTED[actions.erase] = 5


def observe():
    import access
    import actions

    return [access.table(), sorted(f.__name__ for f in access.COUNTED)]


def check(held, stage):
    import access
    import actions

    assert access.COUNTED == {actions.erase: 5}
