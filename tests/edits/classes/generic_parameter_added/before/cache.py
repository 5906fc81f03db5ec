from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Cache(Generic[V]):
    def __init__(self):
        self.items = {}

    def put(self, key, value: V):
        self.items[key] = value

    def get(self, key) -> V:
        return self.items[key]
