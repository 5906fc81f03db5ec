class Sensor:
    def __init__(self, value):
        self._value = value

    @property
    def celsius(self):
        return self._value

    @celsius.setter
    def celsius(self, value):
        self._value = value

    @celsius.deleter
    def celsius(self):
        self._value = 0
