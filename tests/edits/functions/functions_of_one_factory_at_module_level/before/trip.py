from units import TABLE, to_feet, to_miles as miles


def trip(value):
    return miles(value), to_feet(value), sorted(f(value) for f in TABLE.values())
