import ping

WORD = "pong"


def play(times):
    return [] if not times else [WORD, *ping.play(times - 1)]
