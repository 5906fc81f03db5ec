CACHE = {"seed": None}
LIMIT = 20


def parse(text):
    return [text, len(text)]


def get(key):
    if key not in CACHE:
        CACHE[key] = parse(key)
    return CACHE[key]
