north, south = (lambda p: (p[0], p[1] + 1)), (lambda p: (p[0], p[1] - 1))
PAIR = [lambda: "first", lambda: "second"]
