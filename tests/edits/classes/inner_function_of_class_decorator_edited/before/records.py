class Field:
    def __init__(self, default=None):
        self.default = default


def record(prefix):
    """Collect the fields of a class and take them out of it, as attrs does."""

    def wrap(cls):
        fields = [name for name, value in vars(cls).items() if isinstance(value, Field)]
        for name in fields:
            delattr(cls, name)
        cls.fields = tuple(prefix + name for name in fields)
        return cls

    return wrap
