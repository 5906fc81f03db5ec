class Field:
    def __init__(self, default):
        self.default = default


def field(default):
    return Field(default)


def record(cls):
    return Builder(cls).build()


class Builder:
    def __init__(self, cls):
        self.cls = cls
        self.extra = {}

    def build(self):
        for name, value in list(vars(self.cls).items()):
            if isinstance(value, Field):
                delattr(self.cls, name)
                self.extra["_" + name] = value.default
                self.extra[name] = property(lambda self, name="_" + name: getattr(self, name))
        for name, value in self.extra.items():
            setattr(self.cls, name, value)
        return self.cls
