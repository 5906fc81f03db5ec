import dataclasses
import enum


class Kind(type):
    def __init__(cls, name, bases, body):
        super().__init__(name, bases, body)
        cls.__tags = [name]

    def tag(cls, tag):
        cls.__tags.append(tag)
        return len(cls.__tags)


class Made(metaclass=Kind):
    __slots__ = ("__kept",)

    def __init__(self):
        self.__kept = 1

    def kept(self):
        return self.__kept


@dataclasses.dataclass
class Spot:
    x: int
    __hidden: int = 3

    def hidden(self):
        return self.__hidden + self.x


class Colour(enum.Enum):
    RED = 1
    BLUE = 2

    def __init__(self, value):
        self.__number = value

    def number(self):
        return self.__number


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        self.place = "_at" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name, getattr(obj, self.place, 0))

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value
        setattr(obj, self.place, value)


class Record:
    __field = Field()

    def __init__(self, value):
        self.__field = value

    def field(self):
        return self.__field
