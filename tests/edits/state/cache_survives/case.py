"""A cache keeps its entries when a function beside it is edited, and is emptied by its own edit."""

OUTCOME = {"after": "kept:remembered", "after2": "applied"}


def hold():
    import fetch

    fetch.get("a")
    return fetch.CACHE, fetch.CACHE["a"]


def observe():
    import fetch

    return fetch.parse("x"), fetch.LIMIT


def check(held, stage):
    import fetch

    cache, entry = held
    if stage == "after3":
        assert fetch.CACHE is not cache and list(fetch.CACHE) == ["seed"]
    else:
        assert fetch.CACHE is cache and cache["a"] is entry
        assert fetch.get("a") is entry
