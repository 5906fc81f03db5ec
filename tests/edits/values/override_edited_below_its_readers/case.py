"""What the module of a name has computed from it stays when another module, which comes later, stores another value."""

OUTCOME = "applied"


def hold():
    import user


def observe():
    import config
    import user

    return config.TRIPLE, user.MOST, config.LIMIT
