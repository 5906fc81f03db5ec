COUNT = 0; CACHE = []; NAME = "b"; LIMIT = 0;
def add(x): return x + LIMIT
def sub(x): y = x; z = y; return z
class Box: made = 0; size = 2; label = "BOX";
if LIMIT: EXTRA = 1; MORE = 2
