from shop import calculate

USES = [calculate]
