import registry
from registry import LIMITS as known


def install(name):
    registry.HANDLERS[name] = len(name)
    known.add(name)
