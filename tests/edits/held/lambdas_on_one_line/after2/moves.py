north, south = (lambda p: (p[0] + 1, p[1])), (lambda p: (p[0], p[1] - 5))
PAIR = [lambda: "first of two", lambda: "second of two"]
