from functools import singledispatch


@singledispatch
def area(shape):
    return 0


@area.register
def area_of_square(shape: int):
    return shape * shape


@area.register
def area_of_box(shape: tuple):
    return shape[0] * shape[1]
