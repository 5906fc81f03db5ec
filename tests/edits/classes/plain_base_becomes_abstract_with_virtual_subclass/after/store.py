from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    def get(self, key):
        raise NotImplementedError

    @abstractmethod
    def put(self, key, value):
        raise NotImplementedError


class Memory(Store):
    def __init__(self):
        self.data = {}

    def get(self, key):
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value


@Store.register
class Foreign:
    def get(self, key):
        return key
