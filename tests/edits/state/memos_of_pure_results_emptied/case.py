"""What a program remembers by hand of results without effects is computed anew after their edit."""

OUTCOME = "applied"


def hold():
    import rates

    rates.RATES.of("EUR")
    rates.greet("ann")
    return rates.RATES, rates.GREETINGS


def observe():
    import rates

    return rates.RATES.of("EUR"), rates.RATES.of("US"), rates.greet("ann"), rates.greet("bob")


def check(held, stage):
    import rates

    assert rates.RATES is held[0] and rates.GREETINGS is held[1]
