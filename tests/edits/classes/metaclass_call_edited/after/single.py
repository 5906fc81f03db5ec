MADE = {}


class Singleton(type):
    def __call__(cls):
        try:
            return MADE[cls]
        except KeyError:
            return MADE.setdefault(cls, super().__call__())

    def describe(cls):
        return f"{len(MADE)} made"


class Settings(metaclass=Singleton):
    def __call__(self):
        return "the settings"
