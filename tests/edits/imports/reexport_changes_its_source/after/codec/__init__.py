from .v2 import MAGIC, encode
