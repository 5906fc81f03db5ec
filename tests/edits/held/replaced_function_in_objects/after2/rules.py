def strict(function):
    def wrapper(value):
        return ("stricter", function(value))

    return wrapper


@strict
def rule(value, limit=10):
    return value > limit
