class OneMeta(type):
    pass


class OtherMeta(type):
    pass


class Base:
    level = 2


class Heir(Base):
    pass


class One(metaclass=OneMeta):
    pass


class Other(metaclass=OtherMeta):
    pass


class Child(Base, Heir):
    pass
