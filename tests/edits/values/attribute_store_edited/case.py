"""Constants, defaults and class attributes computed from attributes that statements store follow their edit."""

OUTCOME = "applied"


def hold():
    import user

    user.seen.append(1)
    return user.capped, user.seen, user.application


def observe():
    import server
    import user

    return (
        (server.TWICE, server.serve(), user.LIMIT, user.DEPTH, user.RETRIES, user.VERSION),
        (user.capped(100), user.Window.size, vars(user.config), vars(user.application)),
    )


def check(held, stage):
    import user

    assert held == (user.capped, user.seen, user.application) and user.seen == [1]
