def mark(cls):
    cls.marked = len("mark")
    return cls


class Meta(type):
    def __init__(cls, name, bases, body):
        super().__init__(name, bases, body)
        cls.instances = []
        cls.names = [key for key in body if not key.startswith("_")]


@mark
class Page(metaclass=Meta):
    a = 1

    def __init__(self):
        self.instances.append(self)
