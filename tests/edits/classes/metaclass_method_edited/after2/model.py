class Meta(type):
    def describe(cls):
        return "MODEL " + cls.__name__

    def count(cls):
        return -len(cls.fields)

    def __repr__(cls):
        return f"<model {cls.__name__}>"


class Model(metaclass=Meta):
    fields = ()
