import threading
from contextlib import contextmanager


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self.rows = {}

    @contextmanager
    def _changing(self):
        with self._lock:
            yield self.rows

    def put(self, key, value):
        with self._changing() as rows:
            rows[key] = value
            return f"{len(rows)} rows"

    def get(self, key, default="-"):
        return self.rows.get(key, default)
