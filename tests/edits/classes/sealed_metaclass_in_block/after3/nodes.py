
if __name__:
    import typing as t


    class NodeType(type):
        def __new__(mcs, name, bases, body):
            body.setdefault("abstract", False)
            body["size"] = 10 * len(body["fields"])
            return type.__new__(mcs, name, bases, body)


    class Node(metaclass=NodeType):
        fields: t.Tuple[str, ...] = ()

        def text(self):
            return "a node"


    class Pair(Node):
        fields = ("a", "b", "c")

        def text(self):
            return "a pair"


    def _failing_new(*args: t.Any, **kwargs: t.Any) -> "t.NoReturn":
        raise TypeError("cannot create custom node types")


    NodeType.__new__ = staticmethod(_failing_new)
    del NodeType
