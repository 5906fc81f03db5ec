REGISTRY = {}
ORDER = []


class ShapeMeta(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.code = name.lower() + "#"
        REGISTRY[name] = cls
        ORDER.append(cls)


class Shape(metaclass=ShapeMeta):
    pass
