from functools import singledispatch


@singledispatch
def pack(value):
    return ("any", value)


@pack.register(int)
def pack_number(value):
    return ("number", value)
