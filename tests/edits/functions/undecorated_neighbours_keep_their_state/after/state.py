hits = {"n": 0}


def counted(function):
    def wrapper():
        hits["n"] += 1
        return function()

    return wrapper


@counted
def one():
    return 100


def two():
    return 200


table = {"one": one, "two": two}
