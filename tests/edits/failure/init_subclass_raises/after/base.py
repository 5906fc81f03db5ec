class Base:
    names = []

    def __init_subclass__(cls):
        cls.code = cls.prefix + "1"
        if cls.__name__ not in Base.names:
            Base.names.append(cls.__name__)
