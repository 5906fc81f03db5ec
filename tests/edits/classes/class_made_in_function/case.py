"""Methods of a class made in a function are edited; classes and instances made before follow."""

OUTCOME = "applied"


def hold():
    import maker

    red = maker.make("red")
    return red, red(), maker.make("blue")().paint, maker.Green


def observe():
    import maker

    return maker.make("grey")().paint(), maker.Green().paint(), maker.Green.__qualname__


def check(held, stage):
    import maker

    red, instance, paint, green = held
    suffix = {"after": "!", "after2": " ink"}[stage]
    assert type(instance) is red
    assert instance.paint() == "red" + suffix
    assert paint() == "blue" + suffix
    assert green is maker.Green
