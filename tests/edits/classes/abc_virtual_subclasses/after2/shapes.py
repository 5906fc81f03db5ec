from abc import ABC


class Measurable(ABC):
    unit = "mm"


def measure(thing):
    return f"{thing.length} {Measurable.unit}"
