"""Modules that import each other whole, and use each other's constants late, follow together."""

OUTCOME = "applied"


def observe():
    import ping
    import pong

    return ping.play(3), pong.play(2), ping.WORD, pong.WORD, ping.LOUD


def hold():
    import ping
    import pong

    return ping, pong


def check(held, stage):
    import ping
    import pong

    assert held == (ping, pong) and ping.pong is pong and pong.ping is ping
