__all__ = ["PORT", "_TOKEN"]

PORT = 80
HOST = "h"
SECRET = "s"
_TOKEN = "t0"
