from shop._items import Empty, Item, Marked
from shop._prices import Price

for _value in list(locals().values()):
    if getattr(_value, "__module__", "").startswith("shop."):
        _value.__module__ = __name__
