from functools import cache


@cache
def settings():
    return {"debug": False, "seen": []}


def debug():
    return settings()["debug"]
