class Codec:
    known = []

    def __init_subclass__(cls):
        Codec.known.append(cls)


class Json(Codec):
    name = "json"

    def dump(self, value):
        return f"json {value}"


def pick(name):
    return next(cls() for cls in Codec.known if cls.name == name)
