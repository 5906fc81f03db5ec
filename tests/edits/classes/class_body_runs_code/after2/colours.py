def checker(name):
    return staticmethod(lambda text: text == name)


class Palette:
    NAMES = ["red", "black"]
    CODES = {name: index for index, name in enumerate(NAMES)}
    if "black" in NAMES:
        DARK = True
    for _name in ("red", "green", "blue", "black"):
        vars()["is_" + _name] = checker(_name)
    del _name
