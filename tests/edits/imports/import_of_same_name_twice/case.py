"""A constant imported under two names in one module follows under both, whoever uses them."""

OUTCOME = "applied"


def hold():
    import mailer

    return mailer.send


def observe():
    import mailer

    return mailer.RETRIES, mailer.attempts, mailer.limits.RETRIES, mailer.send()


def check(send, stage):
    import mailer

    assert send is mailer.send
    assert send() == {"after": (4, 4, 4), "after2": (None, None, None)}[stage]
