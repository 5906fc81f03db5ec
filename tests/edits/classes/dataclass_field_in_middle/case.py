"""A field with a default put in the middle of a dataclass; old instances have the default."""

import dataclasses

OUTCOME = "applied"


def hold():
    import basket
    import item

    basket.ITEMS.append(item.Item("pen", 2))
    return {"cls": item.Item, "pen": basket.ITEMS[0], "subclass": basket.Gift("bow", 5)}


def observe():
    import item

    return (
        [field.name for field in dataclasses.fields(item.Item)],
        repr(item.Item("a", count=3)),
        item.Item.__match_args__,
        item.Item("a", count=1) == item.Item("a", count=1),
    )


def check(held, stage):
    import basket
    import item

    pen, gift = held["pen"], held["subclass"]
    assert held["cls"] is item.Item is type(pen)
    assert (pen.name, pen.count) == ("pen", 2)
    if stage == "after":
        assert pen.currency == gift.currency == "EUR"
        assert repr(pen) == "Item(name='pen', currency='EUR', count=2)"
        assert pen == item.Item("pen", "EUR", 2)
        assert basket.Gift("a", "USD", 4).currency == "USD"
        assert dataclasses.replace(pen, count=9).count == 9
    else:
        assert not hasattr(item.Item, "currency")
        assert repr(pen) == "Item(name='pen', count=2)"
        assert repr(gift) == "Gift(name='bow', count=5)"
    assert basket.ITEMS == [pen]
