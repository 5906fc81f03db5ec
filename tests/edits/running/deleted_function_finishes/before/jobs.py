def job(name):
    yield "begin " + name
    yield helper(name)
    yield "end " + name


def helper(name):
    return "help " + name


def keep():
    return "kept"
