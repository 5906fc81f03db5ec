"""Cached entries survive when neither the cached function nor what it calls has changed."""

OUTCOME = "applied"


def hold():
    import loader

    return {"load": loader.load, "entry": loader.load("a"), "describe": loader.describe}


def observe():
    import loader

    return loader.describe("a")


def check(held, stage):
    import loader

    assert held["load"] is loader.load
    assert loader.load("a") is held["entry"]
    assert held["describe"]("a") == {"after": "has a", "after2": "has got a"}[stage]
