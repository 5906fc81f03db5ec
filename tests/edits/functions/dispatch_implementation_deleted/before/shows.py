from functools import singledispatch


@singledispatch
def show(value):
    return f"thing {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(str)
def _show_text(value):
    return f"str {value}"
