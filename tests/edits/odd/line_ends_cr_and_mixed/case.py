"""Lines that end with a lone CR, and a file that mixes all three ends, keep their line numbers."""

OUTCOME = "applied"


def hold():
    import mac

    return mac.first, mac.second, mac.CACHE


def observe():
    import mac

    return mac.first(), mac.second(), [f.__code__.co_firstlineno for f in (mac.first, mac.second)]


def check(held, stage):
    import mac

    first, second, cache = held
    assert mac.first is first and mac.second is second and mac.CACHE is cache
    assert second() == {"after": 2, "after2": 20}[stage]
