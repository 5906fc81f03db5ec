"""What fills a list that is made anew, and reads what another one did, is current and not kept."""

OUTCOME = "applied"


def observe():
    import pool
    import users

    return pool.CONNECTED, pool.FIRST, users.SECOND
