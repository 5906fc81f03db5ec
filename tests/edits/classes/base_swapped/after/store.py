class FileStore:
    def save(self):
        return "written"


class MemoryStore:
    def save(self):
        return "kept"


class Users(MemoryStore):
    def __init__(self):
        self.rows = {}

    def put(self, key, value):
        self.rows[key] = value
