def make():
    def first(value):
        return value * 100

    return {"second": lambda value: value * 200, "first": first}
