
if __name__:
    class NodeType(type):
        def __new__(mcs, name, bases, body):
            body.setdefault("abstract", False)
            body["size"] = len(body["fields"])
            return type.__new__(mcs, name, bases, body)


    class Node(metaclass=NodeType):
        fields = ()

        def text(self):
            return "node"


    class Pair(Node):
        fields = ("a", "b")

        def text(self):
            return "pair"


    def _failing_new(*args, **kwargs):
        raise TypeError("can't create custom node types")


    NodeType.__new__ = staticmethod(_failing_new)
    del NodeType
