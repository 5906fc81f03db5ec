from fixtures import constant, lookup


@constant
def version():
    return "1.0"


@lookup
def table(name):
    return name * 2
