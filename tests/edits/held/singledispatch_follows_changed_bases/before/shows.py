import functools

from kinds import Box, Parcel


@functools.singledispatch
def show(thing):
    return "thing"


@show.register
def _(thing: Parcel):
    return "parcel"


@show.register
def _(thing: Box):
    return "box"
