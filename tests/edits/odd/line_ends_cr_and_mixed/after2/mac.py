CACHE = []
# two lines more
# and one that ends alone# like this


def first():
    return 1


def second():
    return 20
