class Sensor:
    def __init__(self, value):
        self._value = value

    @property
    def celsius(self):
        return self._value
