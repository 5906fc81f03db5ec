class Field:
    made = 0


def field():
    Field.made += 1
    return Field()


def record(slots=False):
    def wrap(cls):
        builder = Builder(cls)
        return builder.build()

    return wrap


class Builder:
    def __init__(self, cls):
        self.cls = cls
        self.names = [n for n, v in vars(cls).items() if isinstance(v, Field)]

    def build(self):
        left_out = (*self.names, "__dict__", "__weakref__")
        body = {k: v for k, v in vars(self.cls).items() if k not in left_out}
        body["__slots__"] = tuple(self.names)
        body["fields"] = tuple(self.names)
        return type(self.cls)(self.cls.__name__, self.cls.__bases__, body)
