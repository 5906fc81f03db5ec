def strict(function):
    def wrapper(value):
        return ("strict", function(value))

    return wrapper


def rule(value):
    return value > 0
