"""lru_cache, partialmethod, contextmanager and total_ordering in a class follow their functions."""

OUTCOME = "applied"


def hold():
    import card

    one = card.Card(3)
    one.price(2)
    return one, one.price, one.cheap, card.Card.price


def observe():
    import card

    made = card.Card(5)
    with made.opened() as text:
        opened = text
    return made.price(2), made.cheap(), opened, made >= card.Card(1)


def check(held, stage):
    import card

    one, price, cheap, wrapper = held
    assert card.Card.price is wrapper
    assert price(2) == one.price(2) == {"after": 60, "after2": 600}[stage]
    assert cheap() == {"after": 30, "after2": 300}[stage]
    with one.opened() as text:
        assert text == {"after": "open 3", "after2": "opened 3"}[stage]
    assert (one <= card.Card(4)) == {"after": True, "after2": False}[stage]
