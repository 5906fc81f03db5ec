"""A property's getter is changed while the property object is held outside its class."""

OUTCOME = "applied"


def hold():
    import people

    person = people.Person("Ada", "Lovelace")
    return person, people.Person.name.fget, people.Person.__dict__["name"]


def observe():
    import people

    return people.Person("Grace", "Hopper").name, people.Person.name.__doc__


def check(held, stage):
    person, getter, prop = held
    expected = {"after": "Lovelace, Ada", "after2": "A. Lovelace"}[stage]
    assert person.name == expected
    assert getter(person) == expected
    assert prop.__get__(person) == expected
