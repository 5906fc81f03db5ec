"""A held lru_cache wrapper forgets what the old body computed and runs the new one."""

OUTCOME = "applied"


def hold():
    import bank
    import rates

    bank.convert(2, "eur")
    rates.rate("yen")
    return {"rate": rates.rate, "list": bank.SOURCES}


def observe():
    import bank
    import rates

    return bank.convert(1, "eur"), bank.SOURCES[0]("yen"), rates.rate.cache_info().maxsize


def check(held, stage):
    import bank
    import rates

    assert held["rate"] is rates.rate is bank.lookup is held["list"][0]
    assert held["rate"]("eur") == {"after": 103, "after2": 3}[stage]
    assert held["rate"].__wrapped__("yen") == {"after": 103, "after2": 3}[stage]
