"""Relative imports that climb two and three packages follow, each against its own package."""

OUTCOME = "applied"


def observe():
    import acme.web.api.users as users
    from acme.web import views

    return users.TIMEOUT, users.wait, users.PREFIX, users.url(7), views.TIMEOUT


def check(held, stage):
    import acme.web.api.users as users

    assert users.requests is held and held == ["/api/1"]


def hold():
    import acme.web.api.users as users

    users.requests.append(users.url(1))
    return users.requests
