class Meter:
    readings = []
    factor = 10

    def __init__(self, value):
        self.value = value

    def read(self):
        return f"{self._scaled()}!"

    def _scaled(self):
        return self.value * self.factor


class Smart(Meter):
    def read(self):
        return super().read()
