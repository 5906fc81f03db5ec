from planet import Planet

HOME = Planet.EARTH


def goto(target=Planet.EARTH):
    return f"to {target}"
