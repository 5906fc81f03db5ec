KNOWN = {}


def known(name):
    def decorate(cls):
        KNOWN[name] = cls
        cls.code = name
        if not hasattr(cls, "size"):
            raise TypeError("no size")
        return cls

    return decorate
