def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args)] * times

        wrapper.times = times
        return wrapper

    return decorate
