from abc import ABC


class Measurable(ABC):
    unit = "cm"

    def half(self):
        return self.length / 2


def measure(thing):
    return f"{thing.length} {Measurable.unit}"
