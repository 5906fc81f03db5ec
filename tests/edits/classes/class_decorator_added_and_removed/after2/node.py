def jsonable(cls):
    def to_json(self):
        return dict(vars(self))

    def __repr__(self):
        return f"{cls.__name__}{self.to_json()}"

    cls.to_json = to_json
    cls.__repr__ = __repr__
    return cls


class Node:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Node({self.value})"


LEAVES = [Node(0)]
