def mark(function):
    function.mark = "new"
    function.extra = True
    return function


def named(name):
    def decorate(function):
        function.label = name
        return function

    return decorate
