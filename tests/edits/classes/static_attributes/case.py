"""`__static_attributes__` of an edited class names the attributes that its methods now set (3.13)."""

OUTCOME = "applied"
REQUIRES = (3, 13)


def observe():
    import shapes

    return sorted(shapes.Box.__static_attributes__)
