from functools import singledispatch, singledispatchmethod


class Leaf:
    def __init__(self, tree):
        self.tree = tree

    def describe(self):
        return self.tree

    @singledispatchmethod
    def take(self, thing):
        return "?"

    @take.register
    def _(self, thing: int):
        return thing


@singledispatch
def show(thing):
    return "thing"


@show.register
def _(thing: Leaf):
    return thing.describe()
