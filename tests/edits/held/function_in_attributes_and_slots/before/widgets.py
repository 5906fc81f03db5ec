import types

import formats


class Label:
    __slots__ = ("show", "value")
    default = formats.money

    def __init__(self, value):
        self.value = value
        self.show = formats.money

    def text(self):
        return self.show(self.value)


class Box:
    def __init__(self):
        self.formatter = formats.money


config = types.SimpleNamespace(fmt=formats.money, uses=0)
