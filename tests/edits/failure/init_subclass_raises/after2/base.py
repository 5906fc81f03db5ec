class Base:
    names = []

    def __init_subclass__(cls):
        cls.code = getattr(cls, "prefix", "x") + "2"
        if cls.__name__ not in Base.names:
            Base.names.append(cls.__name__)
