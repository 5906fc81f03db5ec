def checked(function):
    def wrapper(value):
        return ["checked", function(value)]

    return wrapper


def size(value):
    return len(value)


def name(value):
    return "name " + value
