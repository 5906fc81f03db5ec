class Tank:
    litres = 0

    def _read(self):
        return self.litres

    def _write(self, value):
        self.litres = value

    level = property(_read, _write, doc="The level.")
