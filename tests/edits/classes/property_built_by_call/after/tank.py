class Tank:
    litres = 0

    def _read(self):
        return f"{self.litres} l"

    def _write(self, value):
        self.litres = value

    level = property(_read, _write, doc="The level.")
