def load(key):
    return "loaded " + key


fetch = load
