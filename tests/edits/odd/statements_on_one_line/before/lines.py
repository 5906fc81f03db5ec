COUNT = 0; LIMIT = 5; CACHE = []; NAME = "a"
def add(x): return x + LIMIT
def sub(x): y = x; return y - LIMIT
class Box: made = 0; size = 1; label = "box"
if LIMIT: EXTRA = 1; MORE = 2
