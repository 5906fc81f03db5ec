from functools import cache


@cache
def settings():
    return {"debug": True, "seen": []}


def debug():
    return settings()["debug"]
