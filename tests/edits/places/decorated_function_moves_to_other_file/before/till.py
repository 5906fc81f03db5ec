from shop import total as price_of

HANDLERS = [price_of]
