from tool import add, neg

TABLE = {f.__name__: f for f in (add, neg)}
