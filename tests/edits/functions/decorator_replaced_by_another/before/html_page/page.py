from .parts import both, show as s

ITEMS = [s, both]
