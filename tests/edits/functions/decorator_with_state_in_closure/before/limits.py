def limited(function):
    used = 0
    names = []

    def wrapper(name):
        nonlocal used
        used += 1
        names.append(name)
        return f"{used}:{function(name)}"

    wrapper.names = names
    return wrapper
