import pong

WORD = "ping"
LOUD = WORD + "!"


def play(times):
    return [] if not times else [WORD, *pong.play(times - 1)]
