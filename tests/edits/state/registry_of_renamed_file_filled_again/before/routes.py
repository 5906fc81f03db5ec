table = []
marks = {}


def register(function):
    table.append(function.__name__)
    return function
