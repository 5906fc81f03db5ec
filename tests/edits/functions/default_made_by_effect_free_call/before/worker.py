import cache
from cache import keep

POLICY = (keep, cache.match)
