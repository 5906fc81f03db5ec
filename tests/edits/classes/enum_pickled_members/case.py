"""Pickles of enum members made before edits load as the members themselves, and the reverse."""

import pickle

OUTCOME = "applied"


def hold():
    import suit

    return pickle.dumps([suit.Suit.HEARTS, {suit.Suit.SPADES: 2}]), suit.Suit.HEARTS


def observe():
    import suit

    return [pickle.loads(pickle.dumps(one)).name for one in suit.Suit]


def check(held, stage):
    import suit

    data, hearts = held
    first, counts = pickle.loads(data)
    assert first is hearts is suit.Suit.HEARTS
    assert counts == {suit.Suit.SPADES: 2}
    assert pickle.loads(pickle.dumps(hearts)) is hearts
