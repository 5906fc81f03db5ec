class Field:
    order = 0

    def __init__(self, default=None, null=False):
        self.default = default
        self.null = null
        Field.order += 1
        self.order = Field.order

    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.slot, self.default)

    def __set__(self, instance, value):
        instance.__dict__[self.slot] = self.clean(value)

    def clean(self, value):
        return value


class CharField(Field):
    def clean(self, value):
        return str(value)


class IntField(Field):
    def clean(self, value):
        return int(value)
