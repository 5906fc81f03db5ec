def make():
    def first(value):
        return value * 10

    return {"first": first, "second": lambda value: value * 20}
