class Field:
    made = 0

    def __init__(self, default):
        self.default = default
        Field.made += 1
        self.number = Field.made


def field(default=None):
    return Field(default)


def record(cls):
    fields = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}

    def __init__(self, *values):
        for name, value in zip(fields, values):
            setattr(self, name, value)

    rest = {n: v for n, v in vars(cls).items() if n not in fields}
    rest.pop("__dict__", None)
    rest.pop("__weakref__", None)
    made = type(cls)(
        cls.__name__,
        cls.__bases__,
        {**rest, "__slots__": tuple(fields), "__init__": __init__, "fields": tuple(fields)},
    )
    made.__qualname__ = cls.__qualname__
    made.kind = "slotted"
    return made
