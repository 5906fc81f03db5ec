from functools import singledispatch


@singledispatch
def show(value):
    return f"object {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(float)
def _show_float(value):
    return f"float {value}"
