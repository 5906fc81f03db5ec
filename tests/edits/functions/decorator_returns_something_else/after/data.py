from fixtures import constant, lookup


@constant
def version():
    return "2.0"


@lookup
def table(name):
    return name * 2
