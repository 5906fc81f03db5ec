from session import users


def login(name):
    users.add(name)


def count():
    return len(users)
