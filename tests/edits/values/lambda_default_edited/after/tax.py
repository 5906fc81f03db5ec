import rates

fixed = lambda price, *, rate=4: price * rate
moving = lambda price, rate=rates.RATE: price * rate
FIXED = fixed(10)
MOVING = moving(10)
