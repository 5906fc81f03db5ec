def mark(function):
    function.mark = "old"
    return function


def named(name):
    def decorate(function):
        function.label = name
        return function

    return decorate
