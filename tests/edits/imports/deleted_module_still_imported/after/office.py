OPEN = 10


def hours():
    return f"{OPEN}-17"


def fetch(what):
    import archive

    return archive.find(what)
