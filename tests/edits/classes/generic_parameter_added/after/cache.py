from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Cache(Generic[K, V]):
    def __init__(self):
        self.items = {}

    def put(self, key: K, value: V):
        self.items[key] = value

    def get(self, key: K) -> V:
        return self.items[key]
