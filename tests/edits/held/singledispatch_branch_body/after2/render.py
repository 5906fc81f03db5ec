from functools import singledispatch


@singledispatch
def show(value):
    return "?" + repr(value)


@show.register(int)
def _(value):
    return f"number {value}"


@show.register(list)
def _(value):
    return "[" + ";".join(show(v) for v in value) + "]"
