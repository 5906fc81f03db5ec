import counter

BUMP = [counter.bump]
