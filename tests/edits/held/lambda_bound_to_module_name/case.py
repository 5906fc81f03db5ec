"""A module-level lambda held under another name, in a dict and as a default runs the new body."""

OUTCOME = "applied"

PEOPLE = [{"name": "ann", "age": 30}, {"name": "bob", "age": 50}]


def hold():
    import keys

    return [keys.by_age]


def observe():
    import table

    return table.oldest(PEOPLE), table.key(PEOPLE[0]), table.SORTS["age"](PEOPLE[1])


def check(held, stage):
    import table

    sign = {"after": -1, "after2": 1}[stage]
    assert held[0]({"age": 9}) == 9 * sign
    assert table.SORTS["age"]({"age": 8}) == 8 * sign
    assert table.oldest(PEOPLE) == {"after": ["ann"], "after2": ["bob"]}[stage]
