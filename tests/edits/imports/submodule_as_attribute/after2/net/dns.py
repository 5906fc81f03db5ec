TTL = [90]
