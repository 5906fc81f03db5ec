import types

from extra import describe


class Person:
    def __init__(self, name):
        self.name = name
        self.describe = types.MethodType(describe, self)


class Robot:
    name = "r2"
    describe = classmethod(describe)
