def doubled(function):
    def wrapper(*args):
        return function(*args) * 2

    return wrapper
