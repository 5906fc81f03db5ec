from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    def get(self, key):
        raise NotImplementedError

    @abstractmethod
    def drop(self, key=None):
        raise NotImplementedError

    @classmethod
    def open(cls):
        return cls()


class Memory(Store):
    def __init__(self):
        self.data = {}

    def get(self, key):
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value

    def drop(self, key=None):
        return self.data.pop(key)


class Half(Store):
    def drop(self, key=None):
        return None


@Store.register
class Foreign:
    def get(self, key):
        return key
