class Field:
    def __init__(self, default=None):
        self.default = default


def record(cls):
    """Make a class with slots in place of the fields, as attrs and dataclasses do."""
    names = tuple(name for name, value in vars(cls).items() if isinstance(value, Field))
    body = {name: value for name, value in vars(cls).items() if name not in names}
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    body["__slots__"] = names

    def __repr__(self):
        return cls.__name__ + ", ".join(names)

    body["__repr__"] = __repr__
    return type(cls)(cls.__name__, cls.__bases__, body)
