def checker(name):
    return staticmethod(lambda text: text == name)


class Palette:
    NAMES = ["red", "green", "blue"]
    CODES = {name: index for index, name in enumerate(NAMES)}
    for _name in ("red", "green", "blue"):
        vars()["is_" + _name] = checker(_name)
    del _name
