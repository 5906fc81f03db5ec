def mark(function):
    function.marked = True
    return function


def tag(function):
    function.tag = "new"
