class Meta(type):
    def __eq__(cls, other):
        raise RuntimeError("compared")

    def __hash__(cls):
        raise RuntimeError("hashed")

    def __instancecheck__(cls, instance):
        raise RuntimeError("instance checked")

    def __subclasscheck__(cls, other):
        raise RuntimeError("subclass checked")

    def __setattr__(cls, name, value):
        raise RuntimeError("set")

    def __delattr__(cls, name):
        raise RuntimeError("deleted")


class Guarded(metaclass=Meta):
    def value(self):
        return 2


LIMIT = 10
