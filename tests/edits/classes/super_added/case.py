"""A method that never used super() starts to, and its live instances and subclasses follow."""

OUTCOME = "applied"


def hold():
    import animals

    dog, puppy = animals.Dog(), animals.Puppy()
    return dog, puppy, dog.speak, puppy.speak


def observe():
    import animals

    return animals.Dog().speak(), animals.Puppy().speak()


def check(held, stage):
    dog, puppy, dog_speak, puppy_speak = held
    expected = {
        "after": ["noise woof", "noise woof (small)"],
        "after2": ["woof", "woof (small)"],
        "after3": ["woof after noise", "woof after noise (small)"],
    }[stage]
    assert [dog.speak(), puppy.speak()] == expected
    assert [dog_speak(), puppy_speak()] == expected
