"""What a program remembers by hand is state and stays; who edits what computed it is told."""

OUTCOME = "kept:remembered"


def hold():
    import rates

    rates.RATES.of("EUR")
    rates.greet("ann")
    return rates.RATES, rates.GREETINGS


def check(held, stage):
    import rates

    known, greetings = held
    assert rates.RATES is known and rates.GREETINGS is greetings
    assert known.of("EUR") == 3 and rates.greet("ann") == "hello ann"
    assert known.of("US") == 20
    assert rates.greet("bob") == {"after": "hello bob", "after2": "hello bob"}[stage]
    assert rates.greet(stage) == {"after": "hello after", "after2": "good day after2"}[stage]
