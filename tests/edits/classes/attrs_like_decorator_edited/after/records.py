class Field:
    def __init__(self, default=None):
        self.default = default


def record(cls):
    """Collect the fields of a class and take them out of it, as attrs does."""
    fields = [name for name, value in list(vars(cls).items()) if isinstance(value, Field)]
    for name in fields:
        delattr(cls, name)
    cls.fields = tuple(sorted(fields, reverse=True))
    return cls
