def make():
    def first(value):
        return value + 1

    return {"first": first, "second": lambda value: value + 2}
