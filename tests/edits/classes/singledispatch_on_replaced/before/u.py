from functools import singledispatch

from t import Sub, Thing


@singledispatch
def show(x):
    return "object"


@show.register(Thing)
def _(x):
    return "thing"


@show.register
def _(x: Sub):
    return "sub"
