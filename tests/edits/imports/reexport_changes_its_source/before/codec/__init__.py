from .v1 import MAGIC, encode
