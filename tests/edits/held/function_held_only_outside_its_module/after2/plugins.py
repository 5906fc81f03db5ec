def make():
    def first(value):
        return value * 100

    return {"first": first, "second": lambda value: value * 200}
