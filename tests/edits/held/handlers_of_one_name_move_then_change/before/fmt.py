from functools import singledispatch

HANDLERS = {}


def on(event):
    def register(fn):
        HANDLERS[event] = fn

    return register


@singledispatch
def show(value):
    return "?"


@show.register
def _(value: int):
    return "int"


@show.register
def _(value: str):
    return "str"


@on("start")
def _():
    return "start"


@on("stop")
def _():
    return "stop"


def fire(event):
    return HANDLERS[event]()
