def checker(name):
    return staticmethod(lambda text: text == name)


class Palette:
    NAMES = ["red", "blue"]
    CODES = {name: index for index, name in enumerate(NAMES)}
    for _name in ("red", "blue"):
        vars()["is_" + _name] = checker(_name)
    del _name
