"""A class and its heir in another file change together; the heir calls what the base gains."""

OUTCOME = "applied"


def hold():
    import animals
    import dogs

    dog = dogs.Dog()
    return dog, animals.Animal, dogs.Dog, dog.speak


def observe():
    import dogs

    return dogs.Dog().speak(), [cls.__name__ for cls in dogs.Dog.__mro__], dogs.Dog.legs


def check(held, stage):
    import animals
    import dogs

    dog, animal, dog_class, speak = held
    assert animal is animals.Animal and dog_class is dogs.Dog is type(dog)
    assert animal.__subclasses__() == [dog_class]
    assert speak() == {"after": "(deep) woof", "after2": "bark, deep"}[stage]
