class Room:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def heat(self):
        """Degrees."""
        return self._degrees

    @heat.setter
    def heat(self, value):
        self._degrees = value
