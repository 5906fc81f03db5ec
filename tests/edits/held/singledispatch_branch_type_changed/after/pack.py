from functools import singledispatch


@singledispatch
def pack(value):
    return ("any", value)


@pack.register(float)
def pack_number(value):
    return ("number", value)
