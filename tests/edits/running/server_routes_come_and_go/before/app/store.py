import threading


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self.rows = {}

    def put(self, key, value):
        with self._lock:
            self.rows[key] = value
        return len(self.rows)

    def get(self, key):
        return self.rows.get(key)
