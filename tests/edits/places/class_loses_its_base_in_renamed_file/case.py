"""A class that loses its base, or gets it back, in a file that is renamed is the class of all."""

OUTCOME = "replaced|applied"  # from 3.15 on, CPython assigns such bases
DELETED = {"after": ["rates.py"], "after2": ["fees.py"]}


def observe():
    import till

    return (
        *(till.Rate.__module__, [base.__name__ for base in till.Rate.__mro__]),
        *(till.Rate(2).total(3), till.Plain(1).total(3)),
        isinstance(till.RATE, till.Rate),
    )


def hold():
    import till

    return till.RATE


def check(held, stage):
    import till

    assert isinstance(held, till.Rate)
    assert held.total(1) == 2
