from functools import singledispatch, singledispatchmethod


class Leaf:
    def __init__(self, tree):
        self.tree = tree

    def describe(self):
        return f"LEAF {self.tree}"

    @singledispatchmethod
    def take(self, thing):
        return f"{thing} {self.tree}"

    @take.register
    def _(self, thing: int):
        return f"{thing} leaves"


@singledispatch
def show(thing):
    return "thing"


@show.register
def _(thing: Leaf):
    return thing.describe()
