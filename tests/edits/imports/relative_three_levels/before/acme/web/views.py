from .settings import TIMEOUT
