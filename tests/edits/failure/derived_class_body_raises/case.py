"""A class attribute computed from another file's constant raises after its edit: all stays, then follows."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import limits
    import server

    return server.Server(), server.Server, limits.LIMITS


def observe():
    import server

    return server.Server.soft, server.Server.hard, server.Server().name


def check(held, stage):
    import limits
    import server

    one, cls, table = held
    assert server.Server is cls is type(one)
    if stage == "after":
        assert limits.LIMITS is table
        assert (one.soft, one.hard) == (1, 2)
