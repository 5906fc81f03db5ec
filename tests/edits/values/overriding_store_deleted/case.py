"""Where a store is deleted that had overridden another, or the name of a module or class, that holds again."""

OUTCOME = "applied"


def hold():
    import user


def observe():
    import settings
    import user

    return user.TWICE, user.PORT, user.DEPTH, user.ITEM, settings.LIMIT, vars(settings.settings), settings.TABLE
