import geometry
from geometry import point as make

BUILDERS = [make]
BY_NAME = {"point": geometry.point}
PAIRS = (("point", make), [geometry.point])


def build(x, using=make, *, other=geometry.point):
    return using(x), other(x)
