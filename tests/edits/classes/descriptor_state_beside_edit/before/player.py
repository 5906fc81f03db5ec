import weakref


class Stored:
    def __init__(self, default):
        self.default = default
        self.values = weakref.WeakKeyDictionary()

    def __get__(self, instance, owner=None):
        return self.values.get(instance, self.default)

    def __set__(self, instance, value):
        self.values[instance] = value


class Player:
    score = Stored(0)

    def title(self):
        return "rookie"
