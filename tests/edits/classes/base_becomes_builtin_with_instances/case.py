"""A class with a live instance that can be neither found a new layout nor migrated is refused."""

OUTCOME = {"after": "refused:layout", "after2": "applied"}


def hold():
    import bags

    return {"bag": bags.Bag(["a"])}


def observe():
    import bags

    return [base.__name__ for base in bags.Bag.__bases__], bags.Bag(["x", "y"]).size()


def check(held, stage):
    import bags

    bag = held["bag"]
    assert type(bag) is bags.Bag
    assert bag.items == ["a"]
    assert bag.size() == {"after": 1, "after2": "1 items"}[stage]
