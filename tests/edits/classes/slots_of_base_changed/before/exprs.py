from ast_nodes import Node


class Add(Node):
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def show(self):
        return f"{self.left}+{self.right} @{self.where()}"


TABLE = {"+": Add}
