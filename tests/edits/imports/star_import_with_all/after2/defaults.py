__all__ = ["PORT", "HOST", "_TOKEN"]

PORT = 81
HOST = "h"
SECRET = "s"
_TOKEN = "t1"
