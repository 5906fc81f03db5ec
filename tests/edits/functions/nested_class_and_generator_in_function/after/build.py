def build(name, times=2):
    class Thing:
        label = name.upper()

        def show(self):
            return f"{self.label} x{times}"

    def letters():
        for _ in range(times):
            yield from name

    return Thing(), list(letters())
