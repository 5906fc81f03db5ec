from session import people


def login(name):
    people.add(name)


def count():
    return -len(people)
