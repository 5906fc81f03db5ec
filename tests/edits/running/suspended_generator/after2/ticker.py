def ticks(start):
    yield from (("newest", start), ("newest", start))
