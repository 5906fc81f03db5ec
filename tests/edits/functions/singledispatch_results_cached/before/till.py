from functools import lru_cache, singledispatch


@singledispatch
def value(node):
    return 0


@value.register
def _(node: int):
    return node


@lru_cache
def computed(node):
    return value(node)


FIRST = computed(3)
