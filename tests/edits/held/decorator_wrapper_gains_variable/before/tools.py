def tagged(function):
    label = f"<{function.__name__}>"

    def wrapper(*args):
        return function(*args)

    return wrapper
