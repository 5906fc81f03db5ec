calls = []


class Meta(type):
    def __new__(mcs, name, bases, body):
        calls.append(f"meta {name}")
        if body.get("size", 0) < 0:
            raise ValueError("size")
        return super().__new__(mcs, name, bases, body)


class Model(metaclass=Meta):
    size = -1


class Plain:
    size = 1
