def tagged(function):
    label = f"<{function.__name__}>"

    def wrapper(*args):
        return label + function(*args)

    return wrapper
