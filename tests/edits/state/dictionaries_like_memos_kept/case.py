"""A dictionary that holds more than results of its keys is state, and is told."""

OUTCOME = "kept:remembered"


def hold():
    import games

    games.number("a"), games.number("b")
    games.play("ann", 5)
    games.login("ann", "secret")
    games.send("bob")
    games.price("x")
    games.OTHER["set"] = 99
    return games.IDS, games.BEST, games.TOKENS, games.PRICES


def check(held, stage):
    import games

    assert all(now is was for now, was in zip((games.IDS, games.BEST, games.TOKENS), held))
    assert games.number("b") == "no 2" and games.play("ann", 1) == 50
    assert games.login("ann") == "token of ann"
    assert games.send("bob") == "sent to bob" and games.OUT == ["bob"]
    assert games.PRICES["set"] == 99
    assert games.number("c") == "id 3" and games.send("al") == "mailed to al"
