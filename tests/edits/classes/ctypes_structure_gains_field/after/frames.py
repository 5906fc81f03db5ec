import ctypes

LIMIT = 9


class Header(ctypes.Structure):
    _fields_ = [("kind", ctypes.c_int), ("size", ctypes.c_int)]

    def describe(self):
        return f"header {self.kind} with {self.size}"
