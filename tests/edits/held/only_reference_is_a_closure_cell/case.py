"""A function that its module deletes after use still follows where only a closure holds it."""

OUTCOME = "applied"


def hold():
    import secret

    return [secret.call]


def observe():
    import secret

    return secret.call("abc"), hasattr(secret, "_hidden")


def check(held, stage):
    assert held[0]("xyz") == "ZYX"
