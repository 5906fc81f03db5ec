def make_limit(top):
    def check(value):
        return value <= top

    return check
