"""What one module stores into another holds against the other"s own statement, as after a start."""

OUTCOME = "applied"


def hold():
    import user


def observe():
    import config
    import user

    return config.LIMIT, config.NAME, user.LIMIT, user.TWICE
