class Field:
    def __init__(self, default):
        self.default = default


class FormMeta(type):
    def __new__(mcls, name, bases, namespace):
        own = [key for key, value in namespace.items() if isinstance(value, Field)]
        cls = super().__new__(mcls, name, bases, namespace)
        cls.fields = own
        return cls
