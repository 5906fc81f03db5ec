"""A list that several modules append to under their own names is one list before and after."""

OUTCOME = "applied"


def hold():
    import audit
    import cart
    import login

    login.enter("ann")
    cart.put("tea")
    return audit.TRAIL, login.trail, cart.audit.TRAIL


def observe():
    import cart
    import login

    return login.say("x"), cart.say("y")


def check(held, stage):
    import audit
    import cart
    import login

    trail = held[0]
    assert held[1] is held[2] is trail is audit.TRAIL is login.trail
    assert trail[:2] == ["in ann", "tea"]
    login.enter("bob")
    cart.put("jam")
    added = {"after": ["enter bob", "jam"], "after2": ["enter bob", "+jam"]}[stage]
    assert trail[-2:] == added and len(trail) == {"after": 4, "after2": 6}[stage]
