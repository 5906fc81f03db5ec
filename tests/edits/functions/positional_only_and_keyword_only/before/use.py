import math2


def both():
    out = []
    for call in (lambda: math2.clamp(9, 0, 5), lambda: math2.clamp(value=9, low=0, high=5)):
        try:
            out.append(call())
        except TypeError:
            out.append("TypeError")
    return out
