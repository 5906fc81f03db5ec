import functools

RULES = dict(none=None)


def rule(name):
    def register(function):
        @functools.wraps(function)
        def checked(value):
            return function(value)

        RULES[name] = checked
        return checked

    return register
