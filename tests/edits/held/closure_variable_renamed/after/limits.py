def make_limit(maximum):
    def check(value):
        return value < maximum

    return check
