"""Two modules that import each other gain, in one batch, functions that call into the other."""

OUTCOME = "applied"


def hold():
    import even
    import odd

    return even.is_even, odd.is_odd


def observe():
    import even
    import odd

    return [even.is_even(n) for n in range(4)], [odd.is_odd(n) for n in range(4)], even.NAME


def check(held, stage):
    is_even, is_odd = held
    assert is_even(10) == {"after": True, "after2": "even"}[stage]
    assert is_odd(10) == {"after": False, "after2": "odd"}[stage]
