class OneMeta(type):
    pass


class OtherMeta(type):
    pass


class Base:
    level = 3


class Heir(Base):
    pass


class One(metaclass=OneMeta):
    pass


class Other(metaclass=OtherMeta):
    pass


class Child(One, Other):
    pass
