"""A hundred thousand live instances follow new methods, a new base and a new class attribute."""

OUTCOME = "applied"


def hold():
    import particles

    return [particles.Particle(number) for number in range(100_000)]


def observe():
    import particles

    return particles.Particle(3).energy(), [c.__name__ for c in particles.Particle.__mro__]


def check(held, stage):
    import particles

    factor = {"after": 2, "after2": 3, "after3": 1}[stage]
    assert all(type(one) is particles.Particle for one in held)
    assert sum(one.energy() for one in held) == factor * sum(range(100_000))
