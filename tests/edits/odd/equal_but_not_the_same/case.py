"""Constants change to values that compare equal, and one that never equals itself stands beside them."""

OUTCOME = "applied"


def hold():
    import numbers_app

    return numbers_app.NAN, numbers_app.show


def observe():
    import numbers_app
    import user

    return [repr(getattr(user, name)) for name in ("ONE", "ZERO", "PAIR", "TEXT", "HALF")], [
        numbers_app.show(),
        user.DERIVED,
    ]


def check(held, stage):
    import numbers_app
    import user

    nan, show = held
    assert numbers_app.NAN is nan is user.NAN
    assert numbers_app.show is show
