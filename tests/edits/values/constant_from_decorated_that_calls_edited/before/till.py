import shop as store

LABEL = f"price {store.price(3)}" + "!"
COPY = store.price(4)
