def strict(function):
    def wrapper(value):
        return ("strict", function(value))

    return wrapper


@strict
def rule(value):
    return value > 0
