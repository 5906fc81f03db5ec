HANDLERS = []


def when(condition):
    def decorate(function):
        def wrapper(value):
            return function(value) if condition(value) else None

        wrapper.condition = condition
        return wrapper

    return decorate
