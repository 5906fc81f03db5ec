"""A seeded random generator goes on with its sequence instead of starting it again."""

OUTCOME = "applied"


def hold():
    import dice

    return dice.GENERATOR, [dice.roll() for _ in range(3)]


def observe():
    import dice

    return dice.SIDES, dice.name()


def check(held, stage):
    import dice
    import random

    generator, rolled = held
    assert dice.GENERATOR is generator
    twin = random.Random(7)
    assert rolled == [twin.randint(1, 6) for _ in range(3)]
    expected = [twin.randint(1, 6) for _ in range(3)]
    if stage == "after":
        assert [dice.roll() for _ in range(3)] == expected
