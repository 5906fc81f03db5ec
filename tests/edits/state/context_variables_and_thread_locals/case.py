"""Context variables and thread-local values stay set when the module that holds them is edited."""

OUTCOME = "applied"


def hold():
    import context

    context.enter("ann")
    return context.user, context.local, context.user.get()


def observe():
    import context

    return context.greeting("x"), context.DEFAULT


def check(held, stage):
    import context

    user, local, name = held
    assert context.user is user and context.local is local
    assert user.get() == name == "ann" and local.depth == 1
    assert context.who() == {"after": "user ann", "after2": "user: ann"}[stage]
