FAST = True

if FAST:
    KEY = (lambda row: row[-1]) if FAST else (lambda row: row[2])
else:
    KEY = None

RULES = {
    "text": {"clean": lambda s: s.strip().title(), "same": lambda s: s},
    "size": ({"max": lambda n: n < 100}, [lambda n: n >= -5]),
}
