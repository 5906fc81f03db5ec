import weakref

import plain


class Hostile:
    def __getattribute__(self, name):
        raise RuntimeError(name)

    def __eq__(self, other):
        raise RuntimeError("eq")

    def __hash__(self):
        raise RuntimeError("hash")


class Mask:
    @property
    def __class__(self):
        return plain.Plain


class Meta(type):
    def __eq__(cls, other):
        raise RuntimeError("class compared")

    def __hash__(cls):
        raise RuntimeError("class hashed")

    def __getattribute__(cls, name):
        if name == "__dict__":
            raise RuntimeError("class dictionary")
        return super().__getattribute__(name)


class Odd(metaclass=Meta):
    pass


class Temporary:
    pass


CROWD = [Hostile(), Mask(), Odd, Odd(), weakref.proxy(Temporary())]
CROWD.append({"plain": plain.Plain})
