"""A descriptor that stores values for instances keeps them when other members are edited."""

OUTCOME = "applied"


def hold():
    import player

    one = player.Player()
    one.score = 12
    return one, player.Player.__dict__["score"]


def observe():
    import player

    return player.Player().title()


def check(held, stage):
    import player

    one, descriptor = held
    assert player.Player.__dict__["score"] is descriptor
    assert one.score == 12
    assert one.title() == {"after": "champion", "after2": "legend"}[stage]
