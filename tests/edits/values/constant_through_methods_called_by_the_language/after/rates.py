class Rates(dict):
    def __missing__(self, name):
        return 20


class Rate:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        return f"20{spec}"


class Opened:
    def __enter__(self):
        return 20

    def __exit__(self, *error):
        return True


class Kind(type):
    def __len__(cls):
        return 20

    @property
    def label(cls):
        return "20"


class Plain(metaclass=Kind):
    pass


class Missing(LookupError):
    def __str__(self):
        return "20"


def find(name):
    raise Missing(name)
