"""While a failed batch is outstanding, an edit of other files applies; the fix applies the rest."""

from pathlib import Path

OUTCOME = {"after": "failed:syntax-error", "after2": "applied", "after3": "applied"}

# Written here, because a program that is broken for two stages is no program of its own.
USERS = {
    "before": 'import names\n\n\ndef greet():\n    return "hi " + names.default()\n',
    "after": 'import names\n\n\ndef greet()\n    return "HELLO " + names.default()\n',
    "after3": 'import names\n\n\ndef greet():\n    return "HELLO " + names.default()\n',
}


def arrange(stage):
    if stage in USERS:
        Path("users.py").write_text(USERS[stage])


def hold():
    import mail
    import users

    return users.greet, mail.send


def observe():
    import mail

    return mail.send("x")


def check(held, stage):
    import names
    import users

    greet, send = held
    assert greet is users.greet
    assert greet() == {"after": "hi bob", "after2": "hi bob", "after3": "HELLO ann"}[stage]
    assert names.default() == {"after": "bob", "after2": "bob", "after3": "ann"}[stage]
    assert send("y") == {"after": "to y", "after2": "To: y", "after3": "To: y"}[stage]
