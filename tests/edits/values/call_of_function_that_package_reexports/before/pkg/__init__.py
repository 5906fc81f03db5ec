from .inner import rate
