class Room:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def heat(self):
        """Degrees above zero."""
        return max(self._degrees, 0)

    @heat.setter
    def heat(self, value):
        self._degrees = value
