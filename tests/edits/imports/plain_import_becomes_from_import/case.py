"""A module that stops saying config.RATE and imports RATE follows config from then on."""

OUTCOME = "applied"


def hold():
    import tariff

    tariff.calls["n"] = 4
    return tariff.calls, tariff.price


def observe():
    import tariff

    return tariff.price(2), hasattr(tariff, "config"), hasattr(tariff, "RATE")


def check(held, stage):
    import tariff

    assert tariff.calls is held[0] == {"n": 4}
    assert tariff.price is held[1]
    assert held[1](1) == {"after": 3, "after2": 5, "after3": 6}[stage]
