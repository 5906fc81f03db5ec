class Codec:
    known = []

    def __init_subclass__(cls):
        Codec.known.append(cls)


class Json(Codec):
    name = "json"
    indent = 2

    def dump(self, value):
        return f"json {value} +{self.indent}"


def pick(name):
    return next(cls() for cls in Codec.known if cls.name == name)
