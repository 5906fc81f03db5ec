from meta import Node


class Pair(Node):
    fields = ("a", "b")
