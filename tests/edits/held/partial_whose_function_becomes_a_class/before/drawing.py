import functools

import shapes

on_axis = functools.partial(shapes.Point, y=0)
MAKERS = [functools.partial(shapes.Point, 1)]
