class Store:
    def get(self, key):
        raise NotImplementedError

    def put(self, key, value):
        raise NotImplementedError


class Memory(Store):
    def __init__(self):
        self.data = {}

    def get(self, key):
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value


class Foreign:
    def get(self, key):
        return key
