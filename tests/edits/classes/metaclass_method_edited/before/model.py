class Meta(type):
    def describe(cls):
        return cls.__name__

    def count(cls):
        return len(cls.fields)

    def __repr__(cls):
        return "<model>"


class Model(metaclass=Meta):
    fields = ()
