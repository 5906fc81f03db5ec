import ctypes

LIMIT = 8


class Header(ctypes.Structure):
    _fields_ = [("kind", ctypes.c_int)]

    def describe(self):
        return f"HEADER {self.kind} of {self.limit()}"

    def limit(self):
        return LIMIT
