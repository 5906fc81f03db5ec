"""A default that is taken away is gone, and one that is added serves, positional and keyword."""

OUTCOME = "applied"


def hold():
    import mail

    return mail.send, mail.log


def observe():
    import app

    return (
        app.try_call(app.send, "me"),
        app.try_call(app.send, "me", "hi"),
        app.try_call(app.log),
        app.try_call(app.log, "x"),
        app.try_call(app.log, "x", file=2),
    )


def check(held, stage):
    send, log = held
    assert (send.__defaults__, log.__defaults__) == {
        "after": (("none", ""), None),
        "after2": (("",), None),
    }[stage]
    assert (log.__kwdefaults__ or {}) == {"after": {}, "after2": {"file": 1}}[stage]
