import meta
import nodes


def refuse(*args, **kwargs):
    raise TypeError("no more classes")


meta.Meta.__new__ = staticmethod(refuse)


def sizes():
    return [nodes.Pair.size, meta.Node.size]
