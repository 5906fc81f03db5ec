"""A value computed by a function follows it though its module knows the package alone that passes the function on."""
OUTCOME = "applied"


def observe():
    import shop
    return shop.RATE
