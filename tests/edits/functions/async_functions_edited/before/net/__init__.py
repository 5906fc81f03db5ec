from .client import fetch, stream
