COUNT = 0; LIMIT = 20; CACHE = []; NAME = "a"
def add(x): return x + LIMIT
def sub(x): y = x; return y - LIMIT * 2
class Box: made = 0; size = 2; label = "box"
if LIMIT: EXTRA = 1; MORE = 2
