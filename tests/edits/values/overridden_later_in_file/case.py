"""Of two assignments to one name the last one counts, whichever of them is edited."""

OUTCOME = "applied"


def observe():
    import conf
    import user

    return conf.PORT, user.PORT, conf.HOST, user.ADDRESS


def hold():
    import user

    return user.opened


def check(opened, stage):
    import user

    assert user.opened is opened
