"""Methods taken from functions and from other classes by assignment follow their definitions."""

OUTCOME = "applied"


def hold():
    import cat

    return cat.Cat(), cat.Cat.say, cat.Dog()


def observe():
    import cat

    return cat.Cat().say(), cat.Cat().shout(), cat.Dog().say(), cat.Dog.say is cat.Cat.say


def check(held, stage):
    import cat

    one, say, dog = held
    assert one.say() == say(one) == {"after": "a cat says", "after2": "a cat said"}[stage]
    assert dog.say() == {"after": "a dog says", "after2": "a dog woofs"}[stage]
    assert cat.Cat.say is say
