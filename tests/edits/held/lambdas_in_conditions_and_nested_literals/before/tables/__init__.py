FAST = True

if FAST:
    KEY = (lambda row: row[0]) if FAST else (lambda row: row[1])
else:
    KEY = None

RULES = {
    "text": {"clean": lambda s: s.strip(), "same": lambda s: s},
    "size": ({"max": lambda n: n < 10}, [lambda n: n > 0]),
}
