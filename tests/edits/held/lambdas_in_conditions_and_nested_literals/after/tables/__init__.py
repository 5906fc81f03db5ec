FAST = True

if FAST:
    KEY = (lambda row: row[-1]) if FAST else (lambda row: row[1])
else:
    KEY = None

RULES = {
    "text": {"clean": lambda s: s.strip().lower(), "same": lambda s: s},
    "size": ({"max": lambda n: n < 100}, [lambda n: n >= 0]),
}
