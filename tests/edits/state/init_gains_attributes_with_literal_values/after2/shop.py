class Cart:
    def __init__(self, owner):
        self.owner = owner
        self.lines: list[str] = []
        self.__rate = 2
        self.total = 0
        if owner:
            self.seen = set()
        self._tag = None

    def describe(self):
        return self.owner, self.lines, self.total * self.__rate, self._tag


class Quiet(Cart):
    """Does not call the initializer of its base."""

    def __init__(self):
        self.muted = True

    def describe(self):
        return sorted(vars(self))


class Loud(Cart):
    def __init__(self):
        super().__init__("loud")
        self.volume = 11


CARTS = [Cart("ann"), Cart("bob"), Loud()]
QUIET = Quiet()
