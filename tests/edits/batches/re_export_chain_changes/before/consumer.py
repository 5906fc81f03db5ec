from package import old_value as value


def use(number):
    return value(number)
