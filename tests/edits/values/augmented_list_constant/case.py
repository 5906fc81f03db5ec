"""A list built in steps is built anew from its first step when that one is edited."""

OUTCOME = "applied"


def observe():
    import options

    return options.FLAGS, options.ALL, options.STRICT


def hold():
    import options

    return options.ALL


def check(held, stage):
    import options

    assert len(options.FLAGS) == len(set(options.FLAGS))
