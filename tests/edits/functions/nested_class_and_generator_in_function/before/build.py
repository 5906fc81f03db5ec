def build(name):
    class Thing:
        def show(self):
            return "thing " + name

    def letters():
        yield from name

    return Thing(), list(letters())
