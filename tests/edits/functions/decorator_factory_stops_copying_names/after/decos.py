def plus(amount):
    def decorate(function):
        def wrapper(*args):
            return function(*args) + amount

        return wrapper

    return decorate
