"""A renamed variable is a new statement: it starts anew, and the old name is gone everywhere."""

OUTCOME = "applied"


def hold():
    import session
    import web

    web.login("ann")
    return session.users, web.login


def observe():
    import session
    import web

    return [n for n in ("users", "people") if hasattr(session, n)], hasattr(web, "users")


def check(held, stage):
    import session
    import web

    users, login = held
    assert web.login is login
    assert users == {"ann"}
    if stage == "after":
        assert session.people == set() and web.people is session.people
        login("bob")
        assert session.people == {"bob"}
    else:
        assert session.people == {"bob"} and web.count() == 1
