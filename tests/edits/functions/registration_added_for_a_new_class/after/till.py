from functools import singledispatch


class Number:
    pass


class Negation:
    pass


class Sum:
    pass


@singledispatch
def text(node):
    return "?"


@text.register
def _(node: Number):
    return "number"


@text.register
def _(node: Negation):
    return "negation"


@text.register
def _(node: Sum):
    return "sum"
