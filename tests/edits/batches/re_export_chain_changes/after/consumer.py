from package import new_value as value


def use(number):
    return value(number)
