def bold(function):
    def wrapper(text):
        return "<b>" + function(text) + "</b>"

    return wrapper


def italic(function):
    def wrapper(text):
        return "<i>" + function(text) + "</i>"

    return wrapper
