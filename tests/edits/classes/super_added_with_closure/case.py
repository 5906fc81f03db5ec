"""A class made in a function gains super() in a method that already closes over a variable."""

OUTCOME = "applied"


def hold():
    import makers

    small = makers.Small()
    return small, small.size, makers.Small


def observe():
    import makers

    return makers.Small().size(), makers.make("big")().size()


def check(held, stage):
    import makers

    small, size, cls = held
    assert type(small) is cls is makers.Small
    assert size() == {"after": "small box", "after2": "small!"}[stage]
