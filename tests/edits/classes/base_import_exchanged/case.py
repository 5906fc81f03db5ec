"""The import behind a base's name is edited; the class statement below it is not."""

OUTCOME = "applied"


def hold():
    import sessions

    session = sessions.Session()
    session.user = "ada"
    return session, sessions.Session


def observe():
    import sessions

    return sessions.Session().where(), sessions.Backend.__name__


def check(held, stage):
    import sessions

    session, cls = held
    assert cls is sessions.Session is type(session)
    assert session.user == "ada"
    assert session.where() == {"after": "in memory", "after2": "on disk"}[stage]
