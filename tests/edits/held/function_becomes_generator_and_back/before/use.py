from numbers_of import below as under

SOURCES = {"below": under}


def total(limit, source=under):
    return sum(source(limit))
