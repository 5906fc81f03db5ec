def tagged(function):
    label = function.__name__.upper()

    def wrapper(*args):
        return label + ": " + function(*args)

    wrapper.label = label
    return wrapper
