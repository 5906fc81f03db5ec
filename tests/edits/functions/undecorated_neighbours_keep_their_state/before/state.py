hits = {"n": 0}


def counted(function):
    def wrapper():
        hits["n"] += 1
        return function()

    return wrapper


@counted
def one():
    return 1


@counted
def two():
    return 2


table = {"one": one, "two": two}
